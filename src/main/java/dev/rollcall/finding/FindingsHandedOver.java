package dev.rollcall.finding;

import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import java.util.List;

/** Findings have another owner. */
public record FindingsHandedOver(List<FindingId> findings, PersonId owner, Author by) {}
