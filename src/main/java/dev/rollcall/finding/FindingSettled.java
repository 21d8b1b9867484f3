package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import java.util.UUID;

/** Somebody settled a finding. Heard by evidence and by the cases of missing items, in the same transaction. */
public record FindingSettled(FindingId findingId, AuditId auditId, UUID assetId, Resolution resolution, Author by) {}
