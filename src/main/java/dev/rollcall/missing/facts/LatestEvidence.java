package dev.rollcall.missing.facts;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Grade;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last verification of each kind, with its grade. */
@Component
@Order(10)
@Transactional(readOnly = true)
class LatestEvidence implements LastSeenFacts {

    private static final String LATEST = """
            SELECT v.source, v.claim, v.grade, v.note, v.observed_at, l.name AS place, h.display_name AS holder,
                   COALESCE(b.display_name, NULLIF(v.by_name, ''), 'a person since erased') AS given_by
            FROM verification v LEFT JOIN place l ON l.id = v.location_id LEFT JOIN person h ON h.id = v.holder_id
            LEFT JOIN person b ON b.subject_key = v.by_key
            WHERE v.id IN (SELECT MAX(w.id) FROM verification w
                           WHERE w.asset_id = :asset AND w.superseded = FALSE GROUP BY w.source, w.claim)
            ORDER BY v.id DESC""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    LatestEvidence(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        return jdbc.sql(LATEST)
                .param("asset", Ids.bytes(asset.value()))
                .query((row, n) -> fact(row))
                .list();
    }

    private Fact fact(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(
                        Claim.valueOf(row.getString("claim")).words())
                .append(" by ")
                .append(row.getString("given_by"))
                .append(" on ")
                .append(DayText.of(time.dayOf(row.getTimestamp("observed_at").toInstant())))
                .append(", ")
                .append(Grade.valueOf(row.getString("grade")).words());
        add(text, ", with ", row.getString("holder"));
        add(text, ", in ", row.getString("place"));
        add(text, ": ", row.getString("note"));
        return new Fact(
                "Last " + Source.valueOf(row.getString("source")).words().toLowerCase(), text.toString());
    }

    private static void add(StringBuilder text, String before, String value) {
        if (value != null && !value.isBlank()) {
            text.append(before).append(value);
        }
    }
}
