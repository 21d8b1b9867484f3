package dev.rollcall.audit;

/**
 * Somebody started the audit, and so approved its scope.
 *
 * @param by name of who did
 */
public record AuditStarted(AuditId auditId, String by) {}
