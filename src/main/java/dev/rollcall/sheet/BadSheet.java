package dev.rollcall.sheet;

/** Carries a refusal out of the middle of a stream; never leaves this package. */
final class BadSheet extends RuntimeException {

    BadSheet(String reason) {
        super(reason, null, false, false);
    }
}
