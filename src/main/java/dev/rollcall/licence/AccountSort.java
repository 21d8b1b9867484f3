package dev.rollcall.licence;

import java.util.Locale;

/** What sort of user an account seems to have, by its name alone. */
public enum AccountSort {
    PERSON,
    SERVICE,
    SHARED,
    GUEST,
    /** The source hides whose it is. */
    CONCEALED;

    /** As pages write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
