package dev.rollcall.audit;

import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;

/** Somebody took an item out after the start. */
public record ItemExcluded(AuditId auditId, AssetId assetId, Author by) {}
