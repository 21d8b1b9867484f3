package dev.rollcall.missing;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All missing-item cases. A verb changes a case only from the state that it may start from, and says whether it did. */
@Repository
public class MissingCases {

    private static final String SELECT = """
            SELECT c.*, COALESCE(i.title, a.name, a.model, 'Thing without a name') AS title, a.tag, a.status, a.holder_id,
                   p.display_name AS holder, l.name AS usual_place
            FROM missing_case c JOIN asset a ON a.id = c.asset_id
            LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id
            LEFT JOIN person p ON p.id = a.holder_id LEFT JOIN place l ON l.id = a.location_id""";

    private final JdbcClient jdbc;

    MissingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MissingCase> find(CaseId id) {
        return jdbc.sql(SELECT + " WHERE c.id = ?")
                .param(Ids.bytes(id.value()))
                .query(MissingCases::one)
                .optional();
    }

    List<MissingCase> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE c.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(MissingCases::one)
                        .list();
    }

    /** A page of cases, open ones first due at the top. */
    public Page<MissingCase> list(boolean openOnly, Pageable page) {
        String where = openOnly ? " WHERE c.state <> 'CLOSED'" : "";
        long total = jdbc.sql("SELECT COUNT(*) FROM missing_case c" + where)
                .query(Long.class)
                .single();
        List<MissingCase> rows = jdbc.sql(SELECT + where
                        + " ORDER BY CASE c.state WHEN 'CLOSED' THEN 1 ELSE 0 END, c.due, c.id LIMIT ? OFFSET ?")
                .params(page.getPageSize(), page.getOffset())
                .query(MissingCases::one)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    Optional<MissingCase> openOf(UUID asset) {
        return jdbc.sql(SELECT + " WHERE c.asset_id = ? AND c.state <> 'CLOSED' ORDER BY c.id LIMIT 1")
                .param(Ids.bytes(asset))
                .query(MissingCases::one)
                .optional();
    }

    /** From looking to deciding. */
    boolean notFound(CaseId id, String note) {
        return jdbc.sql("UPDATE missing_case SET version = version + 1, state = 'DECIDING', circumstances = ?"
                                + " WHERE id = ? AND state = 'LOOKING'")
                        .params(note, Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** From deciding to confirming. */
    boolean propose(CaseId id, Proposal proposal, String by, UUID byKey) {
        return jdbc.sql("""
                        UPDATE missing_case SET version = version + 1, state = 'CONFIRMING', ending = ?, circumstances = ?,
                               police_report = ?, finance_reference = ?, decided_by = ?, decided_by_key = ?
                        WHERE id = ? AND state = 'DECIDING'""")
                        .params(
                                proposal.ending().name(),
                                proposal.circumstances(),
                                proposal.policeReport(),
                                proposal.financeReference(),
                                by,
                                Ids.bytes(byKey),
                                Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** From confirming back to deciding. */
    boolean sendBack(CaseId id) {
        return jdbc.sql(
                                "UPDATE missing_case SET version = version + 1, state = 'DECIDING' WHERE id = ? AND state = 'CONFIRMING'")
                        .param(Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    /** From any open state to closed. */
    boolean close(CaseId id, Ending ending, String place, String confirmedBy, Instant now) {
        return jdbc.sql(
                                "UPDATE missing_case SET version = version + 1, state = 'CLOSED', ending = ?, place = COALESCE(?, place),"
                                        + " confirmed_by = ?, closed_at = ? WHERE id = ? AND state <> 'CLOSED'")
                        .params(ending.name(), place, confirmedBy, Timestamp.from(now), Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    private static MissingCase one(ResultSet row, int n) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new MissingCase(
                new CaseId(Ids.uuid(row.getBytes("id"))),
                Ids.uuid(row.getBytes("audit_id")),
                Ids.uuid(row.getBytes("asset_id")),
                row.getString("title"),
                row.getString("tag"),
                row.getString("status"),
                Ids.uuid(row.getBytes("holder_id")),
                row.getString("holder"),
                row.getString("usual_place"),
                row.getString("state"),
                row.getString("ending") == null ? null : Ending.valueOf(row.getString("ending")),
                row.getString("circumstances"),
                row.getString("place"),
                row.getString("police_report"),
                row.getString("finance_reference"),
                row.getBigDecimal("money"),
                row.getString("decided_by"),
                Ids.uuid(row.getBytes("decided_by_key")),
                row.getString("confirmed_by"),
                row.getString("process_instance_id"),
                row.getDate("due").toLocalDate(),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
