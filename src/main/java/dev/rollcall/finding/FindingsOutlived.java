package dev.rollcall.finding;

import java.util.List;

/** Findings of closed audits were settled by what came later. */
public record FindingsOutlived(List<FindingId> findings) {}
