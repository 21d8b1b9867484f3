package dev.rollcall.review.web;

import dev.rollcall.review.FoundGap;
import dev.rollcall.review.Gaps;
import dev.rollcall.review.NamingReviews;
import dev.rollcall.review.ReviewState;
import dev.rollcall.review.Verdict;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the licences of an audit with their reviews. */
@Component
class ReviewList {

    private final JdbcClient jdbc;
    private final Gaps gaps;
    private final NamingReviews naming;

    ReviewList(JdbcClient jdbc, Gaps gaps, NamingReviews naming) {
        this.jdbc = jdbc;
        this.gaps = gaps;
        this.naming = naming;
    }

    record Row(
            UUID licenceId,
            String product,
            Integer seats,
            Integer accounts,
            String owner,
            ReviewState state,
            Verdict verdict,
            Integer verdictSeats,
            String reason,
            String decidedBy,
            List<GapLine> gaps) {}

    /** @param detail the figure, and the money at stake */
    record GapLine(String words, String weight, String detail) {}

    Page<Row> page(UUID audit, ReviewState state, Pageable pageable) {
        String where =
                " FROM licence_review r JOIN audit_licence i ON i.audit_id = r.audit_id AND i.licence_id = r.licence_id"
                        + " JOIN licence l ON l.id = r.licence_id LEFT JOIN licence_position c ON c.id = l.last_position_id"
                        + " LEFT JOIN person p ON p.id = i.owner_id LEFT JOIN person s ON s.subject_key = r.decided_by_key WHERE r.audit_id = :audit"
                        + (state == null ? "" : " AND r.state = '" + state.name() + "'");
        byte[] id = Ids.bytes(audit);
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .param("audit", id)
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql("SELECT r.id, r.licence_id, i.product, i.seats, c.accounts, p.display_name, r.state,"
                        + " r.verdict, r.verdict_seats, r.verdict_reason, COALESCE(s.display_name, r.decided_by)"
                        + where
                        + " ORDER BY i.product, r.id LIMIT :size OFFSET :offset")
                .param("audit", id)
                .param("size", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(this::row)
                .list();
        return new PageImpl<>(rows, pageable, total);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String verdict = row.getString(8);
        return new Row(
                Ids.uuid(row.getBytes(2)),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getObject(5, Integer.class),
                row.getString(6),
                ReviewState.valueOf(row.getString(7)),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11),
                gaps.of(Ids.uuid(row.getBytes(1))).stream().map(this::line).toList());
    }

    private GapLine line(FoundGap gap) {
        return new GapLine(gap.gap().words(), gap.weight(), naming.words(gap));
    }
}
