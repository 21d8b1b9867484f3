package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Reads departures out of their table. */
final class DepartureRows {

    static final String FROM = """
            FROM departure d JOIN person p ON p.id = d.person_id
            LEFT JOIN person m ON m.id = COALESCE(p.manager_id, p.sponsor_id)""";

    static final String SELECT = """
            SELECT d.*, p.display_name, m.id AS manager, m.display_name AS manager_name,
                   (SELECT COUNT(*) FROM return_item i WHERE i.departure_id = d.id AND i.state = 'EXPECTED') AS expected,
                   (SELECT COUNT(*) FROM return_item i WHERE i.departure_id = d.id AND i.state <> 'WITHDRAWN') AS things
            """ + FROM;

    private DepartureRows() {}

    static Departure read(ResultSet row, int number) throws SQLException {
        return new Departure(
                new DepartureId(Ids.uuid(row.getBytes("id"))),
                row.getInt("version"),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                row.getString("display_name"),
                Ids.uuid(row.getBytes("manager")),
                row.getString("manager_name"),
                DepartureKind.valueOf(row.getString("kind")),
                row.getBoolean("remote"),
                day(row, "last_day"),
                day(row, "return_by"),
                day(row, "remind_on"),
                ways(row.getString("ways")),
                row.getString("private_address"),
                row.getString("hold_reason"),
                DepartureState.valueOf(row.getString("state")),
                moment(row, "access_ended_at"),
                moment(row, "opened_at"),
                moment(row, "ended_at"),
                row.getInt("expected"),
                row.getInt("things"));
    }

    static List<ReturnWay> ways(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .map(ReturnWay::valueOf)
                        .toList();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
