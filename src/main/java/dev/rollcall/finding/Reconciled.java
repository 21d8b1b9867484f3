package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.register.AssetId;

/**
 * Outcomes and findings follow the evidence again.
 *
 * @param assetId the one asset that was reconciled, null for the whole audit
 */
public record Reconciled(AuditId auditId, AssetId assetId) {}
