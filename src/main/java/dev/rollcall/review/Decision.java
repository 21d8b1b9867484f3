package dev.rollcall.review;

/**
 * What somebody decides about a licence.
 *
 * @param seats to buy, or left after a reduction (0 for cancelled); null otherwise
 * @param reason why it is accepted; the number of the order; may be null otherwise
 */
public record Decision(Verdict verdict, Integer seats, String reason) {}
