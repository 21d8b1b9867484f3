package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * That an answer has arrived.
 *
 * @param reference what a person can quote: eight letters and digits
 * @param submission id that the page made; sending it again gives the same receipt
 * @param person whose equipment it is about
 * @param onBehalf null for the person themselves
 */
public record Receipt(String reference, UUID submission, PersonId person, OnBehalf onBehalf, Instant at) {}
