package dev.rollcall.notification;

/**
 * How the outbox stands.
 *
 * @param waiting to be sent, now or later
 * @param retrying those of them that failed before
 * @param failed for good, until somebody sends them again
 * @param sent so far
 */
public record MailCounts(long waiting, long retrying, long failed, long sent) {}
