package dev.rollcall.finding;

import java.util.UUID;

/**
 * Who gave the evidence behind a finding, and how strong it is.
 *
 * @param key subject key of a person, else null
 * @param name of a system, account or token; empty for people
 * @param grade of the evidence
 */
record Giver(UUID key, String name, String grade) {}
