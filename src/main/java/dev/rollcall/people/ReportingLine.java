package dev.rollcall.people;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reports to whom, directly or through others. Used wherever somebody sees the people of their own line and no others.
 * A circle in the directory does no harm; people who have left are in it as well.
 */
@Component
public class ReportingLine {

    private static final int DEEPEST = 20;

    private final JdbcClient jdbc;

    ReportingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody below the person, not the person themselves; one query a level. */
    public Set<UUID> below(UUID person) {
        Set<UUID> below = new HashSet<>();
        Collection<UUID> level = List.of(person);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<UUID> next = reports(level);
            next.removeIf(one -> one.equals(person) || !below.add(one));
            level = next;
        }
        return below;
    }

    /** Whether the person reports to the manager, directly or through others. */
    public boolean isBelow(PersonId person, UUID manager) {
        return below(manager).contains(person.value());
    }

    private List<UUID> reports(Collection<UUID> managers) {
        return jdbc.sql("SELECT id FROM person WHERE manager_id IN (:managers)")
                .param("managers", managers.stream().map(Ids::bytes).toList())
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }
}
