package dev.rollcall.licence.web;

import dev.rollcall.licence.UsedName;
import dev.rollcall.licence.UsedName.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link UsedName#written} wrote into the page. */
final class KeptUse {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,9})\\|(\\d{1,12}(?:\\.\\d{1,2})?)?\\|([A-Z]{3})?\\|(.{1,200})");

    private KeptUse() {}

    static List<UsedName> read(List<String> written) {
        return Optional.ofNullable(written).orElse(List.of()).stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(one -> new UsedName(
                        one.group(4),
                        Integer.parseInt(one.group(1)),
                        one.group(2) == null ? null : new BigDecimal(one.group(2)),
                        one.group(3),
                        null,
                        Standing.UNRECORDED,
                        null))
                .toList();
    }

    static String source(String name) {
        return name.isBlank() ? "a list" : name.substring(0, Math.min(name.length(), 300));
    }
}
