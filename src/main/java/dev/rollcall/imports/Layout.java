package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An export that is known by its header. Written as one line a column: header, alternatives behind bars, and what it
 * means; an exclamation mark in front says that the layout is not this one without it.
 *
 * @param id short name
 * @param name for people
 * @param subject what its rows are
 * @param source what kind of system writes it
 * @param required alternatives of normalised headers, each of which must be there
 * @param meanings by normalised header
 */
record Layout(
        String id,
        String name,
        Subject subject,
        SourceSystem source,
        List<List<String>> required,
        Map<String, Meaning> meanings) {

    static Layout of(String id, String name, Subject subject, SourceSystem source, String columns) {
        List<List<String>> required = new ArrayList<>();
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        for (String line : columns.strip().split("\n")) {
            boolean must = line.strip().startsWith("!");
            String[] sides = line.replaceFirst("^\\s*!", "").split("=");
            List<String> names = List.of(sides[0].split("\\|")).stream()
                    .map(Headers::normalised)
                    .toList();
            Meaning meaning = Meaning.valueOf(sides[1].strip());
            names.forEach(header -> meanings.put(header, meaning));
            if (must) {
                required.add(names);
            }
        }
        return new Layout(id, name, subject, source, required, meanings);
    }

    boolean fits(Headers headers) {
        return required.stream().allMatch(names -> names.stream().anyMatch(headers.keys()::contains));
    }

    /** How much of the layout the header shows; the layout that shows most is taken. */
    long weight(Headers headers) {
        return required.size() * 100L
                + headers.keys().stream().filter(meanings::containsKey).count();
    }
}
