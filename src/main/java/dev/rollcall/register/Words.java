package dev.rollcall.register;

import java.util.Locale;

/** Turns the names of constants into the words that pages show. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
