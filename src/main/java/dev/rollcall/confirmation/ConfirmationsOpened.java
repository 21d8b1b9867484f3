package dev.rollcall.confirmation;

import java.util.List;

/** These people are asked from now on, or will be on their return. */
public record ConfirmationsOpened(List<ConfirmationId> confirmations) {}
