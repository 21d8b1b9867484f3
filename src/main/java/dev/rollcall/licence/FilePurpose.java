package dev.rollcall.licence;

/** What a file at a licence proves. */
public enum FilePurpose {
    ENTITLEMENT("Proof of entitlement"),
    COUNT("Proof of a count"),
    CONFIRMATION("Vendor's confirmation");

    private final String words;

    FilePurpose(String words) {
        this.words = words;
    }

    /** As pages write it. */
    public String words() {
        return words;
    }
}
