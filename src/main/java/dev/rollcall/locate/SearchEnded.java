package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;

/** A search for one asset ended. */
public record SearchEnded(AuditId audit, SearchId search, AssetId asset, SearchState state, Author by) {}
