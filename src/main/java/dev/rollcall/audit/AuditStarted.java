package dev.rollcall.audit;

import dev.rollcall.history.Author;

/** Somebody started the audit, and so approved its scope. */
public record AuditStarted(AuditId auditId, Author by) {}
