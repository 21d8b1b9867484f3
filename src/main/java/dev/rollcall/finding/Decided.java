package dev.rollcall.finding;

import java.util.List;

/**
 * What came of one verdict on many corrections.
 *
 * @param decided how many took it
 * @param objections why the others did not, each reason once
 */
public record Decided(int decided, List<String> objections) {}
