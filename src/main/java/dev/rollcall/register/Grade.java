package dev.rollcall.register;

/** How strong a piece of evidence is, strongest first. */
public enum Grade {
    /** Scanned by somebody who neither holds it nor keeps the place. */
    INDEPENDENT_SCAN,
    /** Scanned by the custodian of the place, or by its holder. */
    CUSTODIAN_SCAN,
    /** The serial typed without being shown, or a photo of the label. */
    PROOF,
    /** The device reported in, with the expected user. */
    DEVICE_CHECK_IN,
    SELF_DECLARED,
    ON_BEHALF,
    /** A document alone. */
    DOCUMENT;

    /** 1 is the strongest; verification.grade_rank holds it. */
    public int rank() {
        return ordinal() + 1;
    }

    public boolean isStrongerThan(Grade other) {
        return rank() < other.rank();
    }

    /** As pages write it. */
    public String words() {
        return switch (this) {
            case CUSTODIAN_SCAN -> "custodian's scan";
            case PROOF -> "serial or label shown";
            case SELF_DECLARED -> "self-declared";
            case DEVICE_CHECK_IN -> "device check-in";
            case DOCUMENT -> "document only";
            default -> Words.of(this);
        };
    }
}
