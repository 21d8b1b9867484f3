package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import java.util.UUID;

/** An applied correction was taken back. */
public record CorrectionReversed(CorrectionId correctionId, AuditId auditId, UUID assetId) {}
