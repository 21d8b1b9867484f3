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

    /** Number of a row → what was written; rows without are left out. */
    Map<Long, String> of(AuditId audit, List<EvidenceRow> rows) {
        Map<Long, String> digests = new HashMap<>();
        rows.forEach(row -> {
            if (payloads.values(row.payload()).get(Payloads.WORDS) instanceof String digest) {
                digests.put(row.id(), digest);
            }
        });
        Map<Long, String> texts = new HashMap<>();
        rows.stream()
                .filter(row -> digests.containsKey(row.id()))
                .collect(Collectors.groupingBy(row -> row.kind().source()))
                .forEach((source, some) -> {
                    Map<String, SourceRow> now = sources.now(
                            source, some.stream().map(EvidenceRow::sourceRef).toList(), audit.value());
                    some.forEach(row -> texts.put(
                            row.id(),
                            text(now.get(ReadingSources.unversioned(row.sourceRef())), digests.get(row.id()))));
                });
        return texts;
    }

    private static String text(SourceRow now, String digest) {
        boolean same =
                now != null && now.words() != null && Sha256.of(now.words()).equals(digest);
        return same ? now.words() : GONE;
    }
}
