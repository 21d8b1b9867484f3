package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Tells from the history who set the present value of a field. */
@Repository
class Provenance {

    private static final int IN_LIST = 500;

    private final JdbcTemplate jdbc;

    Provenance(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last change of each field of some records. */
    final class Last {
        private final Map<String, String[]> byField = new HashMap<>();
        private final Map<String, SourceSystem> sources = new HashMap<>();

        boolean isCorrection(UUID subject, String label) {
            return last(subject, label)
                    .filter(cause -> cause[0].equals("CORRECTION"))
                    .isPresent();
        }

        SourceSystem source(UUID subject, String label) {
            return last(subject, label)
                    .filter(cause -> cause[0].equals("IMPORT") && cause[1] != null)
                    .map(cause -> sources.computeIfAbsent(cause[1], Provenance.this::sourceOf))
                    .orElse(null);
        }

        private Optional<String[]> last(UUID subject, String label) {
            return Optional.ofNullable(byField.get(subject + label));
        }
    }

    Last of(Subject subject, Collection<UUID> ids) {
        Last last = new Last();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            List<Object> parameters =
                    new ArrayList<>(List.of(Tables.type(subject).name()));
            some.forEach(id -> parameters.add(Ids.bytes(id)));
            jdbc.query(
                    "SELECT subject_id, field, cause, cause_ref FROM history WHERE subject_type = ? AND subject_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ") ORDER BY id",
                    rs -> {
                        last.byField.put(
                                Ids.uuid(rs.getBytes(1)) + rs.getString(2),
                                new String[] {rs.getString(3), rs.getString(4)});
                    },
                    parameters.toArray());
        }
        return last;
    }

    private SourceSystem sourceOf(String importId) {
        return jdbc
                .queryForList(
                        "SELECT source FROM import_run WHERE id = ?",
                        String.class,
                        Ids.bytes(UUID.fromString(importId)))
                .stream()
                .map(SourceSystem::valueOf)
                .findFirst()
                .orElse(null);
    }
}
