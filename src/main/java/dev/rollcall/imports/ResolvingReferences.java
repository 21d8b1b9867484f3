package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Reference;
import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.imports.Lookups.Hit;
import dev.rollcall.imports.Lookups.Place;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.Tracking;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns the names of people, places and kinds in a portion of rows into ids. A kind or place that is not there yet is
 * noted with a plus in front and made when the import is applied; an unknown person is a remark, never a refusal.
 */
@Component
class ResolvingReferences {

    /** In front of the name of a place or kind that the import makes. */
    static final String NEW = "+";

    private static final Map<String, String> IN_THE_FILE = Map.of(
            "holder_id", "Holder in the file",
            "custodian_id", "Custodian in the file",
            "owner_id", "Owner in the file");

    private final Lookups lookups;

    ResolvingReferences(Lookups lookups) {
        this.lookups = lookups;
    }

    void resolve(UUID entity, List<DraftRow> drafts) {
        People people = people(entity, drafts);
        Places places = new Places(lookups.places(entity));
        Map<String, Place> kinds = lookups.kinds();
        for (DraftRow draft : drafts) {
            for (Reference reference : draft.references) {
                switch (reference.target()) {
                    case PERSON -> person(draft, reference, people);
                    case PLACE -> place(draft, reference, places);
                    case KIND -> kind(draft, reference.texts().get(0), kinds);
                }
            }
        }
    }

    /** People by each of the texts that may name them. */
    record People(Map<String, List<Hit>> spellings, Map<String, List<Hit>> numbers, Map<String, List<Hit>> names) {

        /** Whom all texts together lead to: user names, addresses and numbers; where nobody has one, the full name. */
        Set<UUID> named(List<String> texts) {
            List<Set<UUID>> known = known(texts);
            if (known.isEmpty()) {
                return texts.stream()
                        .map(this::called)
                        .filter(ids -> !ids.isEmpty())
                        .findFirst()
                        .orElse(Set.of());
            }
            Set<UUID> common = new HashSet<>(known.get(0));
            known.forEach(common::retainAll);
            return common;
        }

        /** Whether texts name somebody, each another. */
        boolean contradict(List<String> texts) {
            return !known(texts).isEmpty() && named(texts).isEmpty();
        }

        private List<Set<UUID>> known(List<String> texts) {
            return texts.stream()
                    .map(text -> ids(spellings.getOrDefault(
                            text.toLowerCase(Locale.ROOT), numbers.getOrDefault(text, List.of()))))
                    .filter(ids -> !ids.isEmpty())
                    .toList();
        }

        private Set<UUID> called(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return ids(names.getOrDefault(lower, names.getOrDefault(turned(lower), List.of())));
        }

        private static Set<UUID> ids(List<Hit> hits) {
            return hits.stream().map(Hit::id).collect(Collectors.toSet());
        }
    }

    /** "Lee, Ann" as "Ann Lee". */
    private static String turned(String name) {
        return name.replaceAll("^(.*?),\\s*(.*)$", "$2 $1");
    }

    People people(UUID entity, List<DraftRow> drafts) {
        Set<String> texts = new HashSet<>();
        Set<String> lower = new HashSet<>();
        drafts.stream()
                .flatMap(draft -> draft.references.stream())
                .filter(reference -> reference.target() == Target.PERSON)
                .flatMap(reference -> reference.texts().stream())
                .forEach(text -> {
                    texts.add(text);
                    lower.add(text.toLowerCase(Locale.ROOT));
                    lower.add(turned(text.toLowerCase(Locale.ROOT)));
                });
        return new People(lookups.spellings(lower), lookups.numbers(entity, texts), lookups.names(lower));
    }

    private static void person(DraftRow draft, Reference reference, People people) {
        Set<UUID> ids = people.named(reference.texts());
        if (ids.size() == 1) {
            draft.put(reference.column(), ids.iterator().next().toString());
            return;
        }
        String text = reference.texts().get(0);
        if (reference.column().equals("manager_id")) {
            return; // may stand further down in the file; looked for again when the import is applied
        }
        if (people.contradict(reference.texts())) {
            draft.remarks.add(
                    String.join(" and ", reference.texts()) + " do not name the same person; nobody was taken.");
        } else {
            draft.remarks.add(
                    ids.isEmpty()
                            ? text + " is not on record as a person; nobody was taken."
                            : "There are several people called " + text + "; nobody was taken.");
        }
        if (!reference.column().equals(LicenceRows.SEAT)) {
            draft.extra.put(IN_THE_FILE.get(reference.column()), text);
        }
    }

    private static void place(DraftRow draft, Reference reference, Places places) {
        String name = reference.texts().get(0);
        List<Place> found = places.named(name);
        if (found.size() == 1) {
            draft.put(reference.column(), found.get(0).id());
        } else if (found.isEmpty() && name.length() <= 200) {
            draft.put(reference.column(), NEW + name);
        } else {
            draft.remarks.add("There are several places called " + name + "; write it as \"site / room\".");
            draft.extra.put("Place in the file", name);
        }
    }

    private static void kind(DraftRow draft, String name, Map<String, Place> kinds) {
        Place known = kinds.get(Identifiers.nameKey(name));
        draft.put("kind_id", known == null ? NEW + name : known.id());
        Tracking tracking = known == null ? KindFields.usual(name).tracking() : Tracking.valueOf(known.kind());
        if (tracking == Tracking.NONE) {
            draft.remarks.add(name + " is not tracked: recorded, but never asked about or counted.");
        } else if (tracking == Tracking.QUANTITY && known == null) {
            draft.remarks.add(name + " is new, and by its name tracked by quantity, not one by one.");
        }
    }
}
