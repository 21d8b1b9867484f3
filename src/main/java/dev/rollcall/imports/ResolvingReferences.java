package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Reference;
import dev.rollcall.imports.DraftRow.Target;
import dev.rollcall.imports.Lookups.Place;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.Tracking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    void resolve(List<DraftRow> drafts) {
        NamedPeople people = people(drafts);
        Places places = new Places(lookups.places());
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

    private NamedPeople people(List<DraftRow> drafts) {
        return lookups.people(drafts.stream()
                .flatMap(draft -> draft.references.stream())
                .filter(reference -> reference.target() == Target.PERSON)
                .flatMap(reference -> reference.texts().stream())
                .collect(Collectors.toSet()));
    }

    private static void person(DraftRow draft, Reference reference, NamedPeople people) {
        Optional<String> doubt = people.doubt(draft.entityId, reference.texts());
        if (doubt.isEmpty()) {
            draft.put(
                    reference.column(),
                    people.named(draft.entityId, reference.texts())
                            .iterator()
                            .next()
                            .toString());
            return;
        }
        draft.remarks.add(doubt.get());
        if (!reference.column().equals(LicenceRows.SEAT)) {
            draft.extra.put(
                    IN_THE_FILE.get(reference.column()), reference.texts().get(0));
        }
    }

    private static void place(DraftRow draft, Reference reference, Places places) {
        String name = reference.texts().get(0);
        List<Place> found = places.named(draft.entityId, name);
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
