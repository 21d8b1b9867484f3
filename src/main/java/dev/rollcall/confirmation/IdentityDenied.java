package dev.rollcall.confirmation;

import java.util.List;

/** Whoever opened a person's link said that they are somebody else. */
public record IdentityDenied(List<ConfirmationId> confirmations) {}
