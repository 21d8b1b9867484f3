package dev.rollcall.licence;

import java.util.Locale;

/** Whether a licence is still in force, as the register says it. */
public enum LicenceStatus {
    ACTIVE,
    ENDED;

    /** As pages write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
