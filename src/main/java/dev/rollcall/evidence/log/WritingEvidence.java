package dev.rollcall.evidence.log;

import dev.rollcall.access.Actor;
import dev.rollcall.access.CurrentActor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends to the log what rows of a source say now, in the transaction in which it happened; 2,000 rows at a time, and each
 * state of a row once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WritingEvidence {

    private static final int PAGE = 2000;
    private static final Author ROLLCALL = Author.system("Rollcall");

    private final EntityManager entities;
    private final ReadingSources sources;
    private final EvidenceRows log;
    private final CurrentActor current;
    private final Payloads payloads;
    private final CompanyTime time;

    WritingEvidence(
            EntityManager entities,
            ReadingSources sources,
            EvidenceRows log,
            CurrentActor current,
            Payloads payloads,
            CompanyTime time) {
        this.entities = entities;
        this.sources = sources;
        this.log = log;
        this.current = current;
        this.payloads = payloads;
        this.time = time;
    }

    /** By whoever the request is by, else by Rollcall itself. */
    void write(EvidenceKind kind, Map<String, ?> where) {
        write(kind, where, current.find().map(Actor::author).orElse(ROLLCALL));
    }

    /**
     * Appends evidence of a kind.
     *
     * @param where which rows of its source
     * @param by who did it, where the source does not say
     */
    void write(EvidenceKind kind, Map<String, ?> where, Author by) {
        if (where.containsValue(List.of())) {
            return;
        }
        entities.flush();
        Object after = null;
        List<SourceRow> rows;
        do {
            rows = sources.page(kind, where, after, PAGE);
            if (!rows.isEmpty()) {
                Set<String> known = log.known(kind, rows);
                log.append(rows.stream()
                        .filter(row -> row.auditId() != null && !known.contains(row.auditId() + " " + row.ref()))
                        .map(row -> evidence(kind, row, by))
                        .toList());
                after = rows.get(rows.size() - 1).key();
            }
        } while (rows.size() == PAGE);
    }

    private EvidenceRow evidence(EvidenceKind kind, SourceRow row, Author by) {
        boolean own = row.by() != null && !kind.isAfterwards();
        Instant at = kind.isAfterwards() ? time.now() : Objects.requireNonNullElseGet(row.at(), time::now);
        return new EvidenceRow(
                0,
                row.auditId(),
                kind,
                row.ref(),
                row.assetId(),
                row.aboutKey(),
                row.locationId(),
                own ? row.by().key() : by.key(),
                own ? row.by().name() : by.name(),
                at.truncatedTo(ChronoUnit.SECONDS),
                payloads.text(row),
                null,
                null,
                null);
    }
}
