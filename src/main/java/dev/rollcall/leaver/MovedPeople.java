package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has moved: their department, manager or site differs from what the record said when it was last looked at. */
@Repository
class MovedPeople {

    private static final int MOST = 500;

    private static final String NOW = """
            SELECT p.id, p.department, p.manager_id, COALESCE(l.site_id, l.id) AS site
            FROM person p LEFT JOIN location l ON l.id = p.location_id""";

    private static final String PAIR = """
            SELECT n.id, s.department AS was_department, n.department, wm.display_name AS was_manager,
                   nm.display_name AS manager, ws.name AS was_site, ns.name AS site
            FROM (""" + NOW + """
            ) n JOIN person_stand s ON s.person_id = n.id
            LEFT JOIN person wm ON wm.id = s.manager_id LEFT JOIN person nm ON nm.id = n.manager_id
            LEFT JOIN location ws ON ws.id = s.site_id LEFT JOIN location ns ON ns.id = n.site
            WHERE (s.department <> n.department OR (s.department IS NULL) <> (n.department IS NULL)
                OR s.manager_id <> n.manager_id OR (s.manager_id IS NULL) <> (n.manager_id IS NULL)
                OR s.site_id <> n.site OR (s.site_id IS NULL) <> (n.site IS NULL))""";

    private final JdbcClient jdbc;

    MovedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is new is looked at for the first time, which is no move. */
    void remember() {
        jdbc.sql("INSERT INTO person_stand (person_id, department, manager_id, site_id) SELECT n.id, n.department,"
                        + " n.manager_id, n.site FROM (" + NOW + ") n"
                        + " WHERE NOT EXISTS (SELECT 1 FROM person_stand s WHERE s.person_id = n.id)")
                .update();
    }

    List<PersonId> moved() {
        return jdbc.sql(PAIR + " LIMIT " + MOST)
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    /** Open moves of people who leave. */
    List<MoveId> overtaken() {
        return jdbc.sql("SELECT m.id FROM person_move m JOIN departure d ON d.open_person_id = m.open_person_id")
                .query((row, n) -> new MoveId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    /**
     * What has changed, in words, and from now on is the known state. Empty where nothing has, where the record only
     * became more complete, or where another node was faster.
     */
    Optional<String> take(PersonId person) {
        jdbc.sql("SELECT person_id FROM person_stand WHERE person_id = ? FOR UPDATE")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        Optional<String> words = jdbc.sql(PAIR + " AND n.id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> words(row))
                .optional();
        jdbc.sql("DELETE FROM person_stand WHERE person_id = ?")
                .param(Ids.bytes(person.value()))
                .update();
        remember(person);
        return words.filter(text -> !text.isEmpty());
    }

    private void remember(PersonId person) {
        jdbc.sql("INSERT INTO person_stand (person_id, department, manager_id, site_id) SELECT n.id, n.department,"
                        + " n.manager_id, n.site FROM (" + NOW + ") n WHERE n.id = ?")
                .param(Ids.bytes(person.value()))
                .update();
    }

    private static String words(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        add(parts, "department", row.getString("was_department"), row.getString("department"));
        add(parts, "manager", row.getString("was_manager"), row.getString("manager"));
        add(parts, "site", row.getString("was_site"), row.getString("site"));
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String field, String from, String to) {
        if (from != null && to != null && !from.equals(to)) {
            parts.add(field + " from " + from + " to " + to);
        }
    }
}
