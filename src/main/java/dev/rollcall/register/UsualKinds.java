package dev.rollcall.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * How a kind that is known by name alone is treated until somebody says otherwise: a guess from the words that the
 * categories of other registers are made of.
 */
final class UsualKinds {

    private static final Set<String> FIXED =
            Set.of("server", "network", "switch", "router", "printer", "screen", "beamer", "ups", "rack", "access");
    private static final Set<String> DATA =
            Set.of("laptop", "notebook", "desktop", "server", "phone", "tablet", "computer", "storage", "disk", "pc");
    private static final Set<String> COUNTED =
            Set.of("consumable", "cable", "accessory", "accessories", "adapter", "keyboard", "mouse", "headset");
    private static final Set<String> USED_UP =
            Set.of("consumable", "toner", "ink", "cartridge", "battery", "batteries", "paper", "verbrauchsmaterial");
    private static final Set<String> VIRTUAL = Set.of("virtual", "vm", "cloud", "software", "licence", "license");

    private UsualKinds() {}

    static KindFields named(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        boolean virtual = any(words, VIRTUAL);
        boolean usedUp = any(words, USED_UP);
        boolean fixed = any(words, FIXED) && !usedUp;
        return new KindFields(
                name,
                usedUp ? Tracking.NONE : any(words, COUNTED) ? Tracking.QUANTITY : Tracking.EACH,
                fixed,
                !virtual && !fixed && !usedUp,
                virtual,
                any(words, DATA),
                false,
                null,
                icon(words));
    }

    private static String icon(String[] words) {
        if (any(words, Set.of("laptop", "notebook"))) {
            return "laptop";
        }
        if (any(words, Set.of("phone", "smartphone", "mobile"))) {
            return "phone";
        }
        if (any(words, Set.of("monitor", "display", "screen"))) {
            return "monitor";
        }
        if (any(words, Set.of("tablet", "ipad"))) {
            return "tablet";
        }
        if (any(words, Set.of("desktop", "computer", "pc", "workstation"))) {
            return "desktop";
        }
        return any(words, Set.of("printer")) ? "printer" : any(words, Set.of("server")) ? "server" : "box";
    }

    /** Singular or plural. */
    private static boolean any(String[] words, Set<String> of) {
        return Arrays.stream(words)
                .anyMatch(word -> of.contains(word)
                        || word.endsWith("s") && of.contains(word.substring(0, word.length() - 1))
                        || word.endsWith("es") && of.contains(word.substring(0, word.length() - 2)));
    }
}
