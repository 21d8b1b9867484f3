package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import java.util.UUID;

/** An applied correction was taken back. */
public record CorrectionReversed(
        CorrectionId correctionId, FindingId findingId, AuditId auditId, UUID assetId, Author by) {}
