package dev.rollcall.audit;

/** What is expected of each item was frozen, and how each is verified was decided; the audit runs. */
public record AuditFrozen(AuditId auditId) {}
