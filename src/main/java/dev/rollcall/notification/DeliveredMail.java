package dev.rollcall.notification;

import java.time.Instant;

/**
 * A mail in the mailbox.
 *
 * @param text plain text, null in a list
 */
public record DeliveredMail(long id, String recipient, String subject, Instant receivedAt, String text) {}
