package dev.rollcall.review;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a review for each licence of an audit, for its owner where that person is still here. */
@Service
public class OpeningReviews {

    static final int CHUNK = 200;

    private final Audits audits;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReviewProcess process;
    private final CompanyTime time;

    OpeningReviews(Audits audits, JdbcClient jdbc, JdbcTemplate batches, ReviewProcess process, CompanyTime time) {
        this.audits = audits;
        this.jdbc = jdbc;
        this.batches = batches;
        this.process = process;
        this.time = time;
    }

    private record Item(byte[] licence, UUID owner) {}

    /**
     * Opens a chunk of at most 200; the audit's row is locked first.
     *
     * @return whether more are left
     */
    @Transactional
    public boolean openSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        List<Item> items = jdbc.sql("""
                        SELECT i.licence_id, p.id FROM audit_licence i
                        LEFT JOIN person p ON p.id = i.owner_id AND p.status <> 'LEFT'
                        WHERE i.audit_id = :audit
                          AND NOT EXISTS (SELECT 1 FROM licence_review r
                                          WHERE r.audit_id = :audit AND r.licence_id = i.licence_id)
                        ORDER BY i.id LIMIT :chunk""")
                .param("audit", Ids.bytes(id.value()))
                .param("chunk", CHUNK)
                .query((row, n) -> new Item(row.getBytes(1), Ids.uuid(row.getBytes(2))))
                .list();
        List<ReviewProcess.Start> starts = items.stream()
                .map(item -> new ReviewProcess.Start(Ids.next(), item.owner()))
                .toList();
        List<String> instances = process.start(starts);
        Timestamp now = Timestamp.from(time.now());
        batches.batchUpdate(
                "INSERT INTO licence_review (id, version, audit_id, licence_id, state, reviewer_id, due,"
                        + " process_instance_id, opened_at) VALUES (?, 0, ?, ?, 'COMPARING', ?, ?, ?, ?)",
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Object[] {
                            Ids.bytes(starts.get(i).review()),
                            Ids.bytes(id.value()),
                            items.get(i).licence(),
                            Ids.bytes(items.get(i).owner()),
                            audit.dates().workDue(),
                            instances.get(i),
                            now
                        })
                        .toList());
        return items.size() == CHUNK;
    }
}
