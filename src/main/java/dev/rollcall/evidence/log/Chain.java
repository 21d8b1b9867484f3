package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of each audit and its end. Whoever moves the end from where they saw it has claimed the rows that follow;
 * another node that saw the same end moves nothing.
 */
@Service
@Transactional
public class Chain {

    static final int BATCH = 500;

    private final EvidenceRows log;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    Chain(EvidenceRows log, JdbcClient jdbc, CompanyTime time) {
        this.log = log;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The last seal; the start for an audit of which nothing is sealed. */
    @Transactional(readOnly = true)
    public Seal end(AuditId audit) {
        return jdbc.sql("SELECT sealed_no, hash, sealed_at FROM evidence_chain WHERE audit_id = ?")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> new Seal(
                        row.getLong(1),
                        HexFormat.of().formatHex(row.getBytes(2)),
                        row.getTimestamp(3).toInstant()))
                .optional()
                .orElse(Seal.START);
    }

    @Transactional(readOnly = true)
    List<AuditId> unsealedAudits() {
        return jdbc.sql("SELECT DISTINCT audit_id FROM evidence WHERE sealed_no IS NULL")
                .query((row, n) -> new AuditId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    /** Seals the next rows; whether more may be left for this node. */
    boolean sealSome(AuditId audit) {
        Seal end = end(audit);
        List<EvidenceRow> rows = log.unsealed(audit, BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        List<EvidenceRow> sealed = new ArrayList<>(rows.size());
        long no = end.no();
        String hash = end.hash();
        for (EvidenceRow row : rows) {
            String next = row.hashAfter(hash);
            sealed.add(row.sealed(++no, hash, next));
            hash = next;
        }
        if (!move(audit, end, new Seal(no, hash, time.now()))) {
            return false;
        }
        log.seal(sealed);
        return rows.size() == BATCH;
    }

    private boolean move(AuditId audit, Seal from, Seal to) {
        String sql = from.no() == 0
                ? "INSERT INTO evidence_chain (sealed_no, hash, sealed_at, audit_id) VALUES (:no, :hash, :at, :audit)"
                : "UPDATE evidence_chain SET sealed_no = :no, hash = :hash, sealed_at = :at"
                        + " WHERE audit_id = :audit AND sealed_no = :from";
        return jdbc.sql(sql)
                        .param("no", to.no())
                        .param("hash", HexFormat.of().parseHex(to.hash()))
                        .param("at", Timestamp.from(to.at()))
                        .param("audit", Ids.bytes(audit.value()))
                        .param("from", from.no())
                        .update()
                == 1;
    }
}
