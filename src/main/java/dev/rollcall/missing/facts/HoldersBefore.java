package dev.rollcall.missing.facts;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who held it before, and until when, by the history of the record; the last five. */
@Component
@Order(30)
@Transactional(readOnly = true)
class HoldersBefore implements LastSeenFacts {

    private final JdbcClient jdbc;
    private final CompanyTime time;

    HoldersBefore(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        record Before(String holder, String until) {}
        return jdbc
                .sql("""
                        SELECT old_value, changed_at FROM history WHERE subject_type = 'ASSET' AND subject_id = ?
                          AND field = 'holder' AND old_value IS NOT NULL ORDER BY id DESC LIMIT 5""")
                .param(Ids.bytes(asset.value()))
                .query((row, n) -> new Before(
                        row.getString(1),
                        DayText.of(time.dayOf(row.getTimestamp(2).toInstant()))))
                .list()
                .stream()
                .flatMap(before -> name(UUID.fromString(before.holder()))
                        .map(name -> new Fact(
                                "Previous holder",
                                name + ", until " + before.until(),
                                "/register/people/" + before.holder()))
                        .stream())
                .toList();
    }

    private Optional<String> name(UUID person) {
        return jdbc.sql("SELECT CASE WHEN status = 'LEFT' THEN CONCAT(display_name, ' (left)') ELSE display_name END"
                        + " FROM person WHERE id = ?")
                .param(Ids.bytes(person))
                .query(String.class)
                .optional();
    }
}
