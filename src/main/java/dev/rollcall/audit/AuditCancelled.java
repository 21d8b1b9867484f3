package dev.rollcall.audit;

import dev.rollcall.history.Author;

/**
 * The audit was called off; its state says so already, the work that is out is withdrawn afterwards. Those who ask people
 * tell them.
 *
 * @param reason a sentence
 */
public record AuditCancelled(AuditId auditId, Author by, String reason) {}
