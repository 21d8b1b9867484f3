package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;

/** The corrections of an audit went into the register; those that no longer fitted were left out. */
public record CorrectionsApplied(AuditId auditId, int applied, int stale) {}
