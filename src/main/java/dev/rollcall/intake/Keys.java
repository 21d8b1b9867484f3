package dev.rollcall.intake;

import java.util.Locale;

/** Names a record by what an event calls it, for events that wait until the record is known. */
final class Keys {

    private Keys() {}

    static String person(String identifier) {
        return "person:" + identifier.strip().toLowerCase(Locale.ROOT);
    }

    static String order(String number) {
        return "order:" + number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /** @param code tag or serial, as {@link dev.rollcall.register.Identifiers} brings it into form */
    static String asset(String code) {
        return "asset:" + code;
    }
}
