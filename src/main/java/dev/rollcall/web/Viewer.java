package dev.rollcall.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is signed in, as the user menu shows it. */
record Viewer(String name, String initials, String roles) {

    private static final Map<Role, String> WORDS = Map.of(
            Role.ADMIN, "Administrator",
            Role.IT, "IT staff",
            Role.MANAGER, "Manager",
            Role.APPROVER, "Approver",
            Role.AUDITOR, "Auditor",
            Role.EMPLOYEE, "Employee");

    static Viewer of(Actor actor) {
        return new Viewer(
                actor.name(),
                initials(actor.name()),
                actor.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(WORDS::get)
                        .collect(Collectors.joining(", ")));
    }

    private static String initials(String name) {
        String[] words = name.trim().split("\\s+");
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase())
                .collect(Collectors.joining());
    }
}
