package dev.rollcall.imports;

import dev.rollcall.history.BulkTable.Row;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.Identifiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares a portion of rows with the records that they match, and says of each row what the import would do. */
@Component
class Comparing {

    private static final String ENTITY = "entity_id";

    private final Tables tables;
    private final Provenance provenance;
    private final NewRecords newRecords;
    private final Lookups lookups;

    Comparing(Tables tables, Provenance provenance, NewRecords newRecords, Lookups lookups) {
        this.tables = tables;
        this.provenance = provenance;
        this.newRecords = newRecords;
        this.lookups = lookups;
    }

    void compare(ImportRun run, List<DraftRow> drafts) {
        List<UUID> ids = drafts.stream()
                .filter(draft -> !draft.isStopped() && draft.subjectId != null)
                .map(draft -> draft.subjectId)
                .toList();
        Map<UUID, Row> records = tables.of(run.subject()).read(ids);
        Map<UUID, Set<String>> aliases = run.subject() == Subject.PEOPLE ? lookups.aliases(ids) : Map.of();
        List<DraftRow> differing = new ArrayList<>();
        for (DraftRow draft : drafts) {
            if (draft.isStopped()) {
                continue;
            }
            Row record = draft.subjectId == null ? null : records.get(draft.subjectId);
            if (record == null) {
                newRecords.complete(run, draft);
            } else {
                draft.subjectVersion = record.version();
                if (run.subject() == Subject.PEOPLE) {
                    KeptSpellings.keep(run, draft, record.values(), aliases.getOrDefault(record.id(), Set.of()));
                }
                differences(run, draft, record.values());
                otherEntity(run, draft, record.values().get(ENTITY));
                differing.add(draft);
            }
        }
        judge(run, differing);
    }

    private static void differences(ImportRun run, DraftRow draft, Map<String, String> record) {
        Map<String, String> fields = new LinkedHashMap<>(draft.fields);
        if (!draft.extra.isEmpty()) {
            fields.put("extra", merged(record.get("extra"), draft.extra, run.fillGapsOnly()));
        }
        if ("true".equals(record.get("draft")) && run.source() != SourceSystem.DEVICES) {
            fields.put("draft", "false");
        }
        if (isOlderCheckIn(fields, record)) {
            fields.remove("last_check_in_at");
            fields.remove("last_check_in_user");
        }
        fields.forEach((column, value) -> {
            String old = record.get(column);
            boolean derived = column.endsWith("_key") || column.equals(ImportRows.MANAGER);
            boolean gapsOnly = run.fillGapsOnly() && !column.equals("extra") || draft.derived.contains(column);
            boolean keep = old != null && (gapsOnly || column.equals("source_id"));
            if (!derived && !keep && !same(column, old, value)) {
                draft.changes.put(column, Arrays.asList(old, value));
            }
        });
        if (run.subject() == Subject.LICENCES) {
            rename(draft, record);
        }
    }

    /** A place that two legal entities use is shared; a person stays with the one that has them on record. */
    private static void otherEntity(ImportRun run, DraftRow draft, String owner) {
        if (owner == null || draft.entityId != null && owner.equals(draft.entityId.toString())) {
            return;
        }
        if (run.subject() == Subject.PEOPLE) {
            draft.remarks.add("Is on record with another legal entity, and stays there.");
        } else if (run.subject() == Subject.LOCATIONS && !run.fillGapsOnly()) {
            draft.changes.put(ENTITY, Arrays.asList(owner, null));
            draft.remarks.add("Is on record for another legal entity alone: shared by all from now on.");
        }
    }

    /** What tells a licence apart follows from two columns, of which a file may have one. */
    private static void rename(DraftRow draft, Map<String, String> record) {
        if (draft.changes.containsKey("product") || draft.changes.containsKey("reference")) {
            draft.fields.put(
                    "match_key",
                    LicenceFields.matchKey(
                            draft.fields.getOrDefault("product", record.get("product")),
                            draft.fields.getOrDefault("reference", record.get("reference"))));
        }
    }

    /** Leaves out what this file has no authority for, and marks what would reverse a correction. */
    void judge(ImportRun run, List<DraftRow> drafts) {
        Provenance.Last last = provenance.of(
                run.subject(),
                drafts.stream()
                        .filter(draft -> !draft.changes.isEmpty())
                        .map(draft -> draft.subjectId)
                        .collect(Collectors.toSet()));
        for (DraftRow draft : drafts) {
            draft.changes.entrySet().removeIf(change -> {
                String label = FieldLabels.of(run.subject(), change.getKey());
                boolean overwrites = change.getValue().get(0) != null;
                if (overwrites
                        && !FieldAuthority.mayOverwrite(
                                change.getKey(), run.source(), last.source(draft.subjectId, label))) {
                    draft.remarks.add("The " + label + " stays: this file has no authority for it.");
                    return true;
                }
                return false;
            });
            List<String> reversed = draft.changes.keySet().stream()
                    .filter(column -> last.isCorrection(draft.subjectId, FieldLabels.of(run.subject(), column)))
                    .toList();
            if (!reversed.isEmpty()) {
                draft.reverses = true;
                draft.fields.put(ImportRows.REVERSED, String.join(",", reversed));
                reversed.forEach(column -> draft.remarks.add(
                        "Would reverse an approved correction of the " + FieldLabels.of(run.subject(), column) + "."));
            }
            if (draft.changes.containsKey("serial")
                    && draft.changes.get("serial").get(0) != null) {
                draft.remarks.add("The serial differs from the register: make sure that it is the same thing.");
            }
            draft.state = draft.changes.isEmpty() ? RowState.UNCHANGED : RowState.CHANGED;
        }
    }

    private static boolean isOlderCheckIn(Map<String, String> fields, Map<String, String> record) {
        String old = record.get("last_check_in_at");
        String told = fields.get("last_check_in_at");
        return old != null && (told == null || !Instant.parse(told).isAfter(Instant.parse(old)));
    }

    static boolean same(String column, String old, String value) {
        return switch (column) {
            case "tag" -> Objects.equals(Identifiers.tagKey(old), Identifiers.tagKey(value));
            case "serial" -> Objects.equals(Identifiers.serialKey(old), Identifiers.serialKey(value));
            case "product" -> Objects.equals(Identifiers.nameKey(old), Identifiers.nameKey(value));
            case "manufacturer" -> Objects.equals(Identifiers.makerKey(old), Identifiers.makerKey(value));
            default -> Objects.equals(old, value);
        };
    }

    private static String merged(String old, Map<String, String> extra, boolean gapsOnly) {
        Map<String, String> both = new LinkedHashMap<>(Json.texts(old));
        extra.forEach((name, value) -> {
            if (gapsOnly) {
                both.putIfAbsent(name, value);
            } else {
                both.put(name, value);
            }
        });
        return both.equals(Json.texts(old)) ? old : Json.of(both);
    }
}
