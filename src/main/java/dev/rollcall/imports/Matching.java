package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Key;
import dev.rollcall.imports.Lookups.Hit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds for a portion of rows the records that they mean. Every key of a row has to lead to the same record: two
 * different ones are a conflict, never a merge.
 */
@Component
class Matching {

    private static final String NAME = "NAME";

    private final Lookups lookups;
    private final RepeatedRows repeated;

    Matching(Lookups lookups, RepeatedRows repeated) {
        this.lookups = lookups;
        this.repeated = repeated;
    }

    void match(ImportRun run, List<DraftRow> drafts) {
        Map<String, Map<String, List<Hit>>> found = new LinkedHashMap<>();
        for (String key : keys(run.subject())) {
            Collection<String> texts = drafts.stream()
                    .map(draft -> draft.keys.get(key))
                    .filter(text -> text != null)
                    .collect(Collectors.toSet());
            found.put(key, find(run, key, texts));
        }
        Places places = run.subject() == Subject.LOCATIONS ? new Places(lookups.places()) : null;
        for (DraftRow draft : drafts) {
            if (!draft.isStopped()) {
                if (places != null) {
                    found.put(NAME, location(draft, places));
                }
                match(draft, found);
            }
        }
        repeated.refuseSameRecords(run.id(), drafts);
    }

    private static List<String> keys(Subject subject) {
        return switch (subject) {
            case ASSETS -> List.of("SOURCE_ID", "SERIAL", "TAG");
            case PEOPLE -> List.of("EMPLOYEE_NUMBER", "EMAIL", "USER_NAME");
            case LOCATIONS -> List.of();
            case LICENCES -> List.of("SOURCE_ID", "LICENCE");
            case ACCOUNTS -> List.of();
        };
    }

    private Map<String, List<Hit>> find(ImportRun run, String key, Collection<String> texts) {
        return switch (key) {
            case "SOURCE_ID" ->
                run.subject() == Subject.LICENCES
                        ? lookups.licences("source_id", texts)
                        : lookups.assets("source_id", texts);
            case "LICENCE" -> lookups.licences("match_key", texts);
            case "SERIAL" -> lookups.assets("serial_key", texts);
            case "TAG" -> lookups.assets("tag_key", texts);
            case "EMPLOYEE_NUMBER" -> lookups.numbers(texts);
            default -> lookups.spellings(texts);
        };
    }

    private static Map<String, List<Hit>> location(DraftRow draft, Places places) {
        String text = draft.keys.get(NAME);
        String[] parts = text.split(" @ ");
        return Map.of(
                text,
                places.named(draft.entityId, parts.length > 1 ? parts[1] + " / " + parts[0] : text).stream()
                        .map(place -> new Hit(UUID.fromString(place.id()), text, null, null))
                        .toList());
    }

    private static void match(DraftRow draft, Map<String, Map<String, List<Hit>>> found) {
        Map<String, Set<UUID>> byKey = new LinkedHashMap<>();
        draft.keys.forEach((key, text) -> {
            Set<UUID> ids = found.getOrDefault(key, Map.of()).getOrDefault(text, List.of()).stream()
                    .filter(hit -> Key.ANYWHERE.contains(key) || hit.isWithin(draft.entityId))
                    .filter(hit ->
                            !key.equals("SERIAL") || Lookups.sameMaker(hit.maker(), draft.fields.get("manufacturer")))
                    .map(Hit::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ids.isEmpty()) {
                byKey.put(key, ids);
            }
        });
        Set<UUID> common = null;
        for (Set<UUID> ids : byKey.values()) {
            if (common == null) {
                common = new LinkedHashSet<>(ids);
            } else {
                common.retainAll(ids);
            }
        }
        if (common == null) {
            return;
        }
        if (common.size() != 1) {
            String keys = byKey.keySet().stream().map(Matching::words).collect(Collectors.joining(" and "));
            draft.conflict(
                    null,
                    (byKey.size() > 1
                            ? "The " + keys
                                    + " belong to different records. Settle in the file or the register which is meant."
                            : "Several records have this " + keys + ". Settle that in the register first."));
            return;
        }
        draft.subjectId = common.iterator().next();
        otherNumber(draft, found);
    }

    /** An address that belongs to somebody with another employee number is somebody else's. */
    private static void otherNumber(DraftRow draft, Map<String, Map<String, List<Hit>>> found) {
        String number = draft.keys.get("EMPLOYEE_NUMBER");
        if (number == null) {
            return;
        }
        for (String key : List.of("EMAIL", "USER_NAME")) {
            found.getOrDefault(key, Map.of()).getOrDefault(draft.keys.getOrDefault(key, ""), List.of()).stream()
                    .filter(hit -> hit.maker() != null && !hit.maker().equals(number))
                    .findFirst()
                    .ifPresent(hit -> draft.conflict(
                            null,
                            "The " + words(key) + " belongs to somebody with employee number " + hit.maker() + ", not "
                                    + number + "."));
        }
    }

    static String words(String key) {
        return key.toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("email", "e-mail");
    }
}
