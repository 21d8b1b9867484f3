package dev.rollcall.intake.scim;

import dev.rollcall.intake.Hashes;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an identity provider calls people, and which of them it has deleted. */
@Repository
class ScimRows {

    private static final String FROM =
            " FROM person p LEFT JOIN scim_user u ON u.person_id = p.id" + " WHERE u.deleted_at IS NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    ScimRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Link(String externalId, Instant at, boolean deleted) {}

    Optional<Link> of(PersonId person) {
        return jdbc.sql("SELECT external_id, created_at, deleted_at FROM scim_user WHERE person_id = ?")
                .param(Ids.bytes(person.value()))
                .query((row, n) ->
                        new Link(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3) != null))
                .optional();
    }

    /** Notes the provider's id; whom it had deleted is there again. */
    void link(PersonId person, String externalId) {
        byte[] hash = externalId == null ? null : Hashes.sha256(externalId);
        int known = jdbc.sql(
                        "UPDATE scim_user SET external_id = ?, external_hash = ?, deleted_at = NULL WHERE person_id = ?")
                .params(externalId, hash, Ids.bytes(person.value()))
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO scim_user (person_id, external_id, external_hash, created_at) VALUES (?, ?, ?, ?)")
                    .params(Ids.bytes(person.value()), externalId, hash, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    void delete(PersonId person) {
        jdbc.sql("UPDATE scim_user SET deleted_at = ? WHERE person_id = ?")
                .params(Timestamp.from(clock.instant()), Ids.bytes(person.value()))
                .update();
    }

    /** The person whom the provider calls so, deleted or not. */
    Optional<PersonId> called(String externalId) {
        return externalId == null
                ? Optional.empty()
                : jdbc.sql("SELECT person_id FROM scim_user WHERE external_hash = ? ORDER BY person_id LIMIT 1")
                        .param(Hashes.sha256(externalId))
                        .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                        .optional();
    }

    List<PersonId> page(UserFilter filter, long startIndex, int count) {
        return jdbc.sql("SELECT p.id" + FROM + filter.sql() + " ORDER BY p.id LIMIT :size OFFSET :from")
                .params(filter.parameters())
                .param("size", count)
                .param("from", Math.max(0, startIndex - 1))
                .query((row, n) -> new PersonId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    long count(UserFilter filter) {
        return jdbc.sql("SELECT COUNT(*)" + FROM + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }
}
