package dev.rollcall.missing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What decision chase-policy lays down for a case.
 *
 * @param ask who is asked, one after another
 * @param search whether IT looks for it
 * @param incident whether security is told
 * @param days working days for each step
 * @param closeBelow the worth below which the case may be closed without more
 */
public record ChasePlan(List<AskedAs> ask, boolean search, boolean incident, int days, BigDecimal closeBelow) {

    static final String NOBODY = "NOBODY";

    static ChasePlan of(Map<String, Object> outputs) {
        return new ChasePlan(
                asked(String.valueOf(outputs.getOrDefault("ask", "HOLDER, MANAGER, PREVIOUS"))),
                Boolean.TRUE.equals(outputs.getOrDefault("search", true)),
                Boolean.TRUE.equals(outputs.getOrDefault("incident", true)),
                ((Number) outputs.getOrDefault("days", 5)).intValue(),
                new BigDecimal(String.valueOf(outputs.getOrDefault("closeBelow", 0))));
    }

    static List<AskedAs> asked(String text) {
        return text.equals(NOBODY)
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(AskedAs::valueOf)
                        .toList();
    }

    String askText() {
        return ask.isEmpty() ? NOBODY : ask.stream().map(AskedAs::name).collect(Collectors.joining(", "));
    }
}
