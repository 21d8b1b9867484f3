package dev.rollcall.missing;

/** Something happened in a case, and stands on its timeline. */
public record CaseStepped(CaseId caseId) {}
