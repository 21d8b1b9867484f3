package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;

/** An approver gave a verdict on a correction. */
public record CorrectionDecided(CorrectionId correctionId, FindingId findingId, AuditId auditId, boolean approved) {}
