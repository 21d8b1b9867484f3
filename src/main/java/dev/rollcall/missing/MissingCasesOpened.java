package dev.rollcall.missing;

import java.util.List;

/** These items are followed up from now on. */
public record MissingCasesOpened(List<CaseId> cases) {}
