package dev.rollcall.notification;

/**
 * A mail was handed over.
 *
 * @param outboxId its row in the outbox
 */
public record MailSent(long outboxId) {}
