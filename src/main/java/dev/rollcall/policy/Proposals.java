package dev.rollcall.policy;

import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All proposals; none is ever deleted. */
@Repository
public class Proposals {

    private static final String SELECT = """
            SELECT p.*, %s AS proposed_by, %s AS decided_by FROM decision_proposal p
            LEFT JOIN person one ON one.subject_key = p.proposed_key
            LEFT JOIN person two ON two.subject_key = p.decided_key
            """.formatted(name("one", "proposed"), name("two", "decided"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(SELECT + "WHERE p.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** Of one decision, the newest first. */
    public Page<Proposal> of(String key, Pageable page) {
        List<Proposal> some = jdbc.sql(
                        SELECT + "WHERE p.decision_key = ? ORDER BY p.proposed_at DESC, p.id DESC LIMIT ? OFFSET ?")
                .params(key, page.getPageSize(), page.getOffset())
                .query((row, n) -> proposal(row))
                .list();
        long all = jdbc.sql("SELECT COUNT(*) FROM decision_proposal WHERE decision_key = ?")
                .param(key)
                .query(Long.class)
                .single();
        return new PageImpl<>(some, page, all);
    }

    /** Decision → how many proposals wait for somebody. */
    public Map<String, Long> open() {
        Map<String, Long> open = new TreeMap<>();
        jdbc.sql("SELECT decision_key, COUNT(*) FROM decision_proposal WHERE state = 'PROPOSED' GROUP BY decision_key")
                .query(row -> {
                    open.put(row.getString(1), row.getLong(2));
                });
        return open;
    }

    /** The DMN file that would be deployed. */
    public String file(ProposalId id) {
        return jdbc.sql("SELECT file FROM decision_proposal WHERE id = ?")
                .param(Ids.bytes(id.value()))
                .query(String.class)
                .single();
    }

    ProposalId add(String key, ProposalSource source, String file, String definitionId, String reason, Author by) {
        ProposalId id = ProposalId.next();
        jdbc.sql("""
                        INSERT INTO decision_proposal (id, decision_key, state, source, file, definition_id, reason,
                                                       proposed_key, proposed_name, proposed_at)
                        VALUES (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id.value()),
                        key,
                        source.name(),
                        file,
                        definitionId,
                        reason,
                        Ids.bytes(by.key()),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Decides an open proposal; false when it is decided already. */
    boolean decide(ProposalId id, ProposalState state, String reason, String tried, Author by) {
        return jdbc.sql("""
                        UPDATE decision_proposal SET state = ?, decided_reason = ?, tried = ?,
                               decided_key = ?, decided_name = ?, decided_at = ?
                        WHERE id = ? AND state = 'PROPOSED'""")
                        .params(
                                state.name(),
                                reason,
                                tried,
                                Ids.bytes(by.key()),
                                by.name(),
                                Timestamp.from(clock.instant()),
                                Ids.bytes(id.value()))
                        .update()
                == 1;
    }

    void deployed(ProposalId id, String definitionId) {
        jdbc.sql("UPDATE decision_proposal SET definition_id = ? WHERE id = ?")
                .params(definitionId, Ids.bytes(id.value()))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                Ids.uuid(row.getBytes("id")),
                row.getString("decision_key"),
                ProposalState.valueOf(row.getString("state")),
                ProposalSource.valueOf(row.getString("source")),
                row.getString("definition_id"),
                row.getString("reason"),
                Ids.uuid(row.getBytes("proposed_key")),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decided_reason"),
                row.getString("tried"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static String name(String person, String role) {
        return "CASE WHEN p.%2$s_key IS NULL THEN p.%2$s_name ELSE COALESCE(%1$s.display_name, 'a person since erased') END"
                .formatted(person, role);
    }
}
