package dev.rollcall.audit;

/**
 * The audit was called off; its state says so already, the work that is out is withdrawn afterwards. Those who ask people
 * tell them.
 *
 * @param by name of who did
 * @param reason a sentence
 */
public record AuditCancelled(AuditId auditId, String by, String reason) {}
