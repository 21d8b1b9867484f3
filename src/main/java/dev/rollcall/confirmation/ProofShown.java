package dev.rollcall.confirmation;

/** How the last characters of the serial compared, where policy asks for them. */
public enum ProofShown {
    RIGHT,
    WRONG
}
