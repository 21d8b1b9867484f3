package dev.rollcall.missing.facts;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the device last reported in, and whether its user was the holder on record. */
@Component
@Order(20)
@Transactional(readOnly = true)
class LastCheckIn implements LastSeenFacts {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    LastCheckIn(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        return jdbc.sql("""
                        SELECT a.last_check_in_at, a.last_check_in_user, p.display_name, p.email, p.user_name,
                               (SELECT COUNT(*) FROM person_alias x WHERE x.person_id = p.id
                                AND x.alias = LOWER(a.last_check_in_user)) AS aliases
                        FROM asset a LEFT JOIN person p ON p.id = a.holder_id
                        WHERE a.id = ? AND a.last_check_in_at IS NOT NULL""")
                .param(Ids.bytes(asset.value()))
                .query((row, n) -> new Fact("Last check-in", text(row)))
                .list();
    }

    private String text(ResultSet row) throws SQLException {
        String day = "on "
                + DayText.of(time.dayOf(row.getTimestamp("last_check_in_at").toInstant()));
        String user = row.getString("last_check_in_user");
        if (user == null || user.isBlank()) {
            return day + ", by nobody known";
        }
        if (row.getString("display_name") == null) {
            return day + ", by " + user + "; nobody is its holder";
        }
        boolean matches = row.getInt("aliases") > 0
                || Stream.of(row.getString("email"), row.getString("user_name"), row.getString("display_name"))
                        .anyMatch(user.strip()::equalsIgnoreCase);
        return day + ", by " + user + (matches ? ", the holder" : ", who is not the holder");
    }
}
