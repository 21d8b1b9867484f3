package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts rows of the log into words; names and what people wrote come from the records as they are now. */
@Component
class TellingEvidence {

    private final EvidenceNames names;
    private final EvidenceWords words;
    private final WrittenWords written;
    private final Payloads payloads;

    TellingEvidence(EvidenceNames names, EvidenceWords words, WrittenWords written, Payloads payloads) {
        this.names = names;
        this.words = words;
        this.written = written;
        this.payloads = payloads;
    }

    List<EvidenceLine> tell(AuditId audit, List<EvidenceRow> rows, NamesShown shown) {
        Map<Long, Map<String, Object>> values = new HashMap<>();
        rows.forEach(row -> values.put(row.id(), payloads.values(row.payload())));
        EvidenceNames.Known known = names.of(
                audit,
                rows.stream()
                        .flatMap(row ->
                                Stream.concat(Stream.of(row.aboutKey(), row.byKey()), keys(values.get(row.id()))))
                        .toList(),
                rows.stream().map(EvidenceRow::locationId).toList(),
                rows.stream().map(EvidenceRow::assetId).toList(),
                shown);
        Map<Long, Map<String, String>> texts = shown.isGuarded() ? withheld(rows, values) : written.of(audit, rows);
        return rows.stream()
                .map(row -> line(row, values.get(row.id()), known, texts.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private EvidenceLine line(
            EvidenceRow row, Map<String, Object> values, EvidenceNames.Known known, Map<String, String> texts) {
        String about = known.person(row.aboutKey());
        String sentence = new Sentence(row.kind().sentence()).fill(name -> switch (name) {
            case "about" -> about;
            case "place" -> known.place(row.locationId());
            default -> texts.containsKey(name) ? texts.get(name) : value(name, values, known);
        });
        return new EvidenceLine(
                row.no(),
                row.at(),
                row.kind(),
                row.kind().title(),
                sentence,
                row.assetId(),
                known.item(row.assetId()),
                about,
                Optional.ofNullable(known.person(row.byKey())).orElse(row.byName()),
                row.sourceRef(),
                row.hash());
    }

    private String value(String name, Map<String, Object> values, EvidenceNames.Known known) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        return name.endsWith("_key") ? known.person(key(value)) : words.of(name, value, values);
    }

    /** What people wrote, and who a correction names as the holder, may say who somebody is. */
    private Map<Long, Map<String, String>> withheld(List<EvidenceRow> rows, Map<Long, Map<String, Object>> values) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        for (EvidenceRow row : rows) {
            Map<String, String> withheld = payloads.digests(row.payload());
            if ("holder".equals(values.get(row.id()).get("field"))) {
                withheld.put("from_value", "");
                withheld.put("to_value", "");
            }
            withheld.replaceAll((name, text) -> NamesShown.WRITTEN);
            texts.put(row.id(), withheld);
        }
        return texts;
    }

    private static Stream<UUID> keys(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_key"))
                .map(entry -> key(entry.getValue()));
    }

    /** Null for what somebody made of it. */
    private static UUID key(Object value) {
        try {
            return UUID.fromString(value.toString());
        } catch (IllegalArgumentException tampered) {
            return null;
        }
    }
}
