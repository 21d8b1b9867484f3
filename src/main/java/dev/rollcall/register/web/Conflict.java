package dev.rollcall.register.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two edits of one record that started from the same version: what differs between mine and theirs. A field that only one
 * of them touched has its choice made already.
 *
 * @param differing fields that both versions tell apart
 * @param settled parameter → text of all other fields, sent along unseen
 */
record Conflict(List<Difference> differing, Map<String, String> settled) {

    /** @param chosen MINE, THEIRS, or empty where both changed the field and somebody has to choose */
    record Difference(String parameter, String label, String was, String mine, String theirs, String chosen) {}

    /** @param was what my edit started from, as its page said it */
    static Conflict between(Map<String, String> was, Map<String, String> mine, Map<String, String> theirs) {
        List<Difference> differing = theirs.keySet().stream()
                .filter(parameter -> mine.containsKey(parameter))
                .filter(parameter -> !same(mine.get(parameter), theirs.get(parameter)))
                .flatMap(parameter -> Stream.of(new Difference(
                        parameter,
                        Choices.capital(parameter.replace('-', ' ')),
                        was.get(parameter),
                        mine.get(parameter),
                        theirs.get(parameter),
                        chosen(was.get(parameter), mine.get(parameter), theirs.get(parameter)))))
                .toList();
        List<String> open = differing.stream().map(Difference::parameter).toList();
        Map<String, String> settled = new LinkedHashMap<>(theirs);
        settled.keySet().removeAll(open);
        return new Conflict(differing, settled);
    }

    private static String chosen(String was, String mine, String theirs) {
        if (was == null) {
            return "";
        }
        if (same(was, mine)) {
            return "THEIRS";
        }
        return same(was, theirs) ? "MINE" : "";
    }

    private static boolean same(String a, String b) {
        return Objects.requireNonNullElse(a, "")
                .strip()
                .equals(Objects.requireNonNullElse(b, "").strip());
    }
}
