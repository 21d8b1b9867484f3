package dev.rollcall.policy;

import dev.rollcall.values.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the record stands that a decision was about. */
@Component
class SubjectPages {

    private static final String FIND = """
            SELECT c.id, 'Finding', '/findings/', c.finding_id FROM correction c WHERE c.id IN (:ids)
            UNION ALL SELECT f.id, 'Finding', '/findings/', f.id FROM finding f WHERE f.id IN (:ids)
            UNION ALL SELECT m.id, 'Missing item', '/missing/', m.id FROM missing_case m WHERE m.id IN (:ids)
            UNION ALL SELECT l.id, 'Licence', '/register/licences/', l.id FROM licence l WHERE l.id IN (:ids)
            UNION ALL SELECT a.id, 'Audit', '/audits/', a.id FROM audit a WHERE a.id IN (:ids)""";

    private final JdbcClient jdbc;

    SubjectPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are on record still. */
    Map<UUID, Link> of(Collection<UUID> subjects) {
        Map<UUID, Link> pages = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql(FIND)
                    .param(
                            "ids",
                            subjects.stream()
                                    .filter(Objects::nonNull)
                                    .map(Ids::bytes)
                                    .toList())
                    .query(row -> {
                        pages.put(
                                Ids.uuid(row.getBytes(1)),
                                new Link(row.getString(2), row.getString(3) + Ids.uuid(row.getBytes(4))));
                    });
        }
        return pages;
    }

    /** A page and what it shows. */
    record Link(String about, String href) {}
}
