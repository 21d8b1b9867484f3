package dev.rollcall.missing;

import dev.rollcall.register.AssetId;

/** A case came to its end. Heard by evidence in the same transaction. */
public record MissingCaseClosed(CaseId caseId, AssetId assetId, Ending ending) {}
