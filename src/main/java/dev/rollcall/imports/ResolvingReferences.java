package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Reference;
import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.imports.Lookups.Hit;
import dev.rollcall.imports.Lookups.Place;
import dev.rollcall.register.Identifiers;
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
    record People(
            Map<String, List<Hit>> emails,
            Map<String, List<Hit>> userNames,
            Map<String, List<Hit>> numbers,
            Map<String, List<Hit>> names) {

        Set<UUID> named(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (Map<String, List<Hit>> by : List.of(emails, userNames, names)) {
                if (by.containsKey(lower)) {
                    return ids(by.get(lower));
                }
            }
            String turned = lower.contains(",") ? lower.replaceAll("^(.*?),\\s*(.*)$", "$2 $1") : lower;
            return ids(numbers.getOrDefault(text, names.getOrDefault(turned, List.of())));
        }

        private static Set<UUID> ids(List<Hit> hits) {
            return hits.stream().map(Hit::id).collect(Collectors.toSet());
        }
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
                    lower.add(text.toLowerCase(Locale.ROOT).replaceAll("^(.*?),\\s*(.*)$", "$2 $1"));
                });
        return new People(
                lookups.accounts("email", lower),
                lookups.accounts("user_name", lower),
                lookups.numbers(entity, texts),
                lookups.names(lower));
    }

    private static void person(DraftRow draft, Reference reference, People people) {
        for (String text : reference.texts()) {
            Set<UUID> ids = people.named(text);
            if (ids.size() == 1) {
                draft.put(reference.column(), ids.iterator().next().toString());
                return;
            }
        }
        String text = reference.texts().get(0);
        if (reference.column().equals("manager_id")) {
            return; // may stand further down in the file; looked for again when the import is applied
        }
        boolean several = people.named(text).size() > 1;
        draft.remarks.add(
                several
                        ? "There are several people called " + text + "; nobody was taken."
                        : text + " is not on record as a person; nobody was taken.");
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
        boolean consumable = name.toLowerCase(Locale.ROOT).contains("consumable");
        if (consumable || known != null && known.kind().equals("NONE")) {
            draft.remarks.add(name + " is not tracked: recorded, but never asked about or counted.");
        }
    }
}
