package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.log.EvidenceBreak.Problem;
import dev.rollcall.values.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the log of an audit: recomputes the chain, and compares it with the tables that it was read from, both ways. Reads
 * a thousand rows at a time.
 */
@Service
@Transactional(readOnly = true)
public class CheckingEvidence {

    private static final int PAGE = 1000;

    private final EvidenceRows log;
    private final Chain chain;
    private final ReadingSources sources;
    private final Payloads payloads;

    CheckingEvidence(EvidenceRows log, Chain chain, ReadingSources sources, Payloads payloads) {
        this.log = log;
        this.chain = chain;
        this.sources = sources;
        this.payloads = payloads;
    }

    /** @param anchor a seal that was kept outside, such as on a printed report; null for none */
    public EvidenceCheck check(AuditId audit, Seal anchor) {
        Seal end = chain.end(audit);
        CheckedChain checked = new CheckedChain(anchor);
        long compared = 0;
        List<EvidenceRow> rows = log.after(audit, 0, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(checked::take);
            compared += compare(rows, checked);
            rows = log.after(audit, rows.get(rows.size() - 1).no(), PAGE);
        }
        checked.end(end);
        Arrays.stream(EvidenceKind.values())
                .filter(EvidenceKind::isComplete)
                .forEach(kind -> missing(audit, kind, checked));
        return checked.result(compared, log.unsealedCount(audit), end);
    }

    /** Compares rows with what their sources say now; a source that has moved to another state cannot be compared. */
    private long compare(List<EvidenceRow> rows, CheckedChain checked) {
        Map<EvidenceSource, List<EvidenceRow>> bySource = rows.stream()
                .filter(row -> row.kind().source().isComparable())
                .collect(Collectors.groupingBy(row -> row.kind().source()));
        long compared = 0;
        for (Map.Entry<EvidenceSource, List<EvidenceRow>> one : bySource.entrySet()) {
            Map<String, SourceRow> now = sources.now(
                    one.getKey(),
                    one.getValue().stream().map(EvidenceRow::sourceRef).toList(),
                    one.getValue().get(0).auditId());
            for (EvidenceRow row : one.getValue()) {
                SourceRow source = now.get(ReadingSources.unversioned(row.sourceRef()));
                if (source == null) {
                    checked.add(EvidenceBreak.of(Problem.SOURCE_GONE, row));
                } else if (source.ref().equals(row.sourceRef())) {
                    compared++;
                    if (!payloads.agree(row.payload(), source)) {
                        checked.add(EvidenceBreak.of(Problem.TABLE_DIFFERS, row));
                    }
                }
            }
        }
        return compared;
    }

    private void missing(AuditId audit, EvidenceKind kind, CheckedChain checked) {
        Object after = null;
        List<SourceRow> rows;
        do {
            rows = sources.page(kind, Map.of("audit", Ids.bytes(audit.value())), after, PAGE);
            if (!rows.isEmpty()) {
                Set<String> known = log.known(kind, rows);
                rows.stream()
                        .filter(row -> !known.contains(row.auditId() + " " + row.ref()))
                        .forEach(row -> checked.add(new EvidenceBreak(Problem.NOT_IN_LOG, null, kind, row.ref())));
                after = rows.get(rows.size() - 1).key();
            }
        } while (rows.size() == PAGE);
    }
}
