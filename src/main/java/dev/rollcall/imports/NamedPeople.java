package dev.rollcall.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * People by the texts that may name them: user names, addresses and numbers; where nobody has one, the full name. Somebody
 * of the same legal entity comes before somebody of another, and between two of equal standing nobody is chosen.
 */
final class NamedPeople {

    private record Known(UUID id, UUID entity) {}

    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Set<Known>> spellings = new HashMap<>();
    private final Map<String, Set<Known>> numbers = new HashMap<>();
    private final Map<String, Set<Known>> names = new HashMap<>();

    /** @param texts those that will be asked for */
    NamedPeople(Collection<String> texts) {
        for (String text : texts) {
            wanted.addAll(List.of(text, lower(text), turned(text)));
        }
    }

    Set<String> wanted() {
        return wanted;
    }

    /** @param text a user name, address or alias */
    void spelled(String text, UUID id, UUID entity) {
        add(spellings, text, id, entity);
    }

    void numbered(String text, UUID id, UUID entity) {
        add(numbers, text, id, entity);
    }

    void called(String name, UUID id, UUID entity) {
        add(names, name == null ? null : lower(name), id, entity);
    }

    private void add(Map<String, Set<Known>> to, String text, UUID id, UUID entity) {
        if (text != null && wanted.contains(text)) {
            to.computeIfAbsent(text, any -> new HashSet<>()).add(new Known(id, entity));
        }
    }

    /** Whom all texts together lead to, seen from a legal entity. */
    Set<UUID> named(UUID entity, List<String> texts) {
        List<Set<UUID>> known = known(entity, texts);
        if (known.isEmpty()) {
            return texts.stream()
                    .map(text -> nearest(entity, names.getOrDefault(lower(text), names.get(turned(text)))))
                    .filter(ids -> !ids.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
        }
        Set<UUID> common = new HashSet<>(known.get(0));
        known.forEach(common::retainAll);
        return common;
    }

    /** Why nobody is taken; empty where the texts name exactly one. */
    Optional<String> doubt(UUID entity, List<String> texts) {
        int count = named(entity, texts).size();
        if (count == 1) {
            return Optional.empty();
        }
        if (count == 0 && !known(entity, texts).isEmpty()) {
            return Optional.of(String.join(" and ", texts) + " do not name the same person; nobody was taken.");
        }
        return Optional.of(
                count == 0
                        ? texts.get(0) + " is not on record as a person; nobody was taken."
                        : "There are several people called " + texts.get(0) + "; nobody was taken.");
    }

    private List<Set<UUID>> known(UUID entity, List<String> texts) {
        return texts.stream()
                .map(text -> {
                    Set<Known> spelled = spellings.get(lower(text));
                    return spelled != null ? nearest(entity, spelled) : within(entity, numbers.get(text));
                })
                .filter(ids -> !ids.isEmpty())
                .toList();
    }

    private static Set<UUID> nearest(UUID entity, Set<Known> known) {
        Set<UUID> own = within(entity, known);
        return known == null || !own.isEmpty()
                ? own
                : known.stream().map(Known::id).collect(Collectors.toSet());
    }

    private static Set<UUID> within(UUID entity, Set<Known> known) {
        return known == null
                ? Set.of()
                : known.stream()
                        .filter(one -> one.entity() == null || one.entity().equals(entity))
                        .map(Known::id)
                        .collect(Collectors.toSet());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "Lee, Ann" as "ann lee". */
    private static String turned(String name) {
        return lower(name).replaceAll("^(.*?),\\s*(.*)$", "$2 $1");
    }
}
