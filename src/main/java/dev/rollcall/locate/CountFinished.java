package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;

/** A round of a room's count was finished. */
public record CountFinished(
        AuditId audit, CountId count, CountState state, int round, int seen, int unseen, Author by) {}
