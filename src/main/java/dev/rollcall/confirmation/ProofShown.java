package dev.rollcall.confirmation;

/** How the last characters of the serial compared, where policy asks for them, or that the label was photographed. */
public enum ProofShown {
    RIGHT,
    WRONG,
    PHOTO
}
