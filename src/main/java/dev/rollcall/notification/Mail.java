package dev.rollcall.notification;

/**
 * A rendered mail.
 *
 * @param messageId with its angle brackets; the same for each attempt
 */
record Mail(String messageId, String from, String to, String subject, String text, String html) {}
