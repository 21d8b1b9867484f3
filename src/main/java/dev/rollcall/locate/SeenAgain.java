package dev.rollcall.locate;

/** What an earlier round had scanned as unexpected was seen in the recount too, and stands with the newer scan alone. */
public record SeenAgain(long earlier) {}
