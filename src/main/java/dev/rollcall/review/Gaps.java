package dev.rollcall.review;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The gaps that reviews found. */
@Repository
public class Gaps {

    private final JdbcTemplate jdbc;

    Gaps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In place of those that an earlier comparison found. */
    void keep(ReviewId review, Collection<FoundGap> gaps) {
        byte[] id = Ids.bytes(review.value());
        jdbc.update("DELETE FROM review_gap WHERE review_id = ?", id);
        jdbc.batchUpdate(
                "INSERT INTO review_gap (review_id, gap, weight, figure, amount, currency, money)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                gaps.stream()
                        .map(gap -> new Object[] {
                            id, gap.gap().name(), gap.weight(), gap.figure(), gap.amount(), gap.currency(), gap.money()
                        })
                        .toList());
    }

    /** Those that weigh most first. */
    public List<FoundGap> of(UUID review) {
        return jdbc.query(
                "SELECT gap, weight, figure, amount, currency, money FROM review_gap WHERE review_id = ?"
                        + " ORDER BY CASE weight WHEN 'COMPLIANCE' THEN 1 WHEN 'DEADLINE' THEN 2 WHEN 'SAVING' THEN 3"
                        + " ELSE 4 END, gap",
                (row, n) -> new FoundGap(
                        Gap.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getBigDecimal(6)),
                Ids.bytes(review));
    }
}
