package dev.rollcall.audit;

/** The audit was called off, and all of its work has been withdrawn. */
public record WorkWithdrawn(AuditId auditId) {}
