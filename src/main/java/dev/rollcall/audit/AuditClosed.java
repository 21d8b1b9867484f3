package dev.rollcall.audit;

/** The audit came to its end. */
public record AuditClosed(AuditId auditId) {}
