package dev.rollcall.confirmation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is printed for one person.
 *
 * @param department null when not on record, as are place and lead
 * @param page what they are asked
 * @param link opens their page; a capability, so a slip is for them alone
 */
public record Slip(String name, String department, String place, String lead, ReadingPages.View page, String link) {

    /** Where to find the person, in a line; empty where nothing is on record. */
    public String about() {
        return Stream.of(department, place, lead == null ? null : "reports to " + lead)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
