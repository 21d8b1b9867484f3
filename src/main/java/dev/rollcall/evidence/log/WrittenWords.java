package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people wrote, read from where it stands and shown as long as it is what the log has a digest of. */
@Component
class WrittenWords {

    private static final String GONE = "(what was written has been erased or changed)";

    private final ReadingSources sources;
    private final Payloads payloads;

    WrittenWords(ReadingSources sources, Payloads payloads) {
        this.sources = sources;
        this.payloads = payloads;
    }

    /** Number of a row → name in its sentence → what was written; rows without are left out. */
    Map<Long, Map<String, String>> of(AuditId audit, List<EvidenceRow> rows) {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        rows.forEach(row -> texts.put(row.id(), payloads.digests(row.payload())));
        texts.values().removeIf(Map::isEmpty);
        rows.stream()
                .filter(row -> texts.containsKey(row.id()))
                .collect(Collectors.groupingBy(row -> row.kind().source()))
                .forEach((source, some) -> {
                    Map<String, SourceRow> now = sources.now(
                            source, some.stream().map(EvidenceRow::sourceRef).toList(), audit.value());
                    some.forEach(row -> {
                        SourceRow current = now.get(ReadingSources.unversioned(row.sourceRef()));
                        texts.get(row.id()).replaceAll((name, digest) -> text(current, name, digest));
                    });
                });
        return texts;
    }

    private static String text(SourceRow now, String name, String digest) {
        String text = now == null ? null : now.written().get(name);
        return text != null && Sha256.of(text).equals(digest) ? text : GONE;
    }
}
