package dev.rollcall.missing.facts;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What else turned up in the room where it belongs: things of its kind before those of another place, seen there
 * lately. A swap or a wrong label shows here.
 */
@Component
@Order(40)
@Transactional(readOnly = true)
class FoundInItsRoom implements LastSeenFacts {

    private static final String ALSO_THERE = """
            SELECT MAX(b.id) AS id, MAX(b.tag) AS tag, MAX(COALESCE(b.name, b.model, k.name)) AS title,
                   MAX(v.observed_at) AS seen, MAX(CASE WHEN b.location_id = a.location_id THEN 1 ELSE 0 END) AS home,
                   MAX(CASE WHEN b.kind_id = a.kind_id THEN 0 ELSE 1 END) AS another
            FROM asset a JOIN verification v ON v.location_id = a.location_id AND v.claim = 'SEEN' AND v.superseded = FALSE
            JOIN asset b ON b.id = v.asset_id JOIN asset_kind k ON k.id = b.kind_id
            WHERE a.id = ? AND b.id <> a.id
              AND (b.kind_id = a.kind_id OR b.location_id IS NULL OR b.location_id <> a.location_id)
            GROUP BY b.id ORDER BY another, home, seen DESC LIMIT 5""";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    FoundInItsRoom(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        return jdbc.sql(ALSO_THERE)
                .param(Ids.bytes(asset.value()))
                .query((row, n) -> fact(row))
                .list();
    }

    private Fact fact(ResultSet row) throws SQLException {
        String tag = row.getString("tag");
        return new Fact(
                "Also in its room",
                (tag == null ? "" : tag + " ") + row.getString("title") + ", seen on "
                        + DayText.of(time.dayOf(row.getTimestamp("seen").toInstant()))
                        + (row.getInt("home") == 1 ? "" : ", belongs elsewhere"),
                "/register/assets/" + Ids.uuid(row.getBytes("id")));
    }
}
