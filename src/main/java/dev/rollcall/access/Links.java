package dev.rollcall.access;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that open something without signing in: 256 random bits in the path, of which only the SHA-256 is stored. A link
 * is found by its hash alone, so the time of the search tells nothing of the tokens that exist. Used by the dispatcher,
 * which mints them, and by the pages that take them.
 */
@Service
public class Links {

    /** Opens what one person is asked to confirm. */
    public static final String CONFIRM = "CONFIRM";

    /** Opens the corrections that one person is asked to approve. */
    public static final String APPROVE = "APPROVE";

    /** Opens what one person is asked about missing items. */
    public static final String MISSING = "MISSING";

    /** Opens what one person is asked about their seats of licences. */
    public static final String SEATS = "SEATS";

    /** Opens what was issued to one person, for them to say that it came. */
    public static final String RECEIPT = "RECEIPT";

    /** Opens what one person gives back who leaves or moves. */
    public static final String LEAVING = "LEAVING";

    private static final Set<String> PURPOSES = Set.of(CONFIRM, APPROVE, MISSING, SEATS, RECEIPT, LEAVING);

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CompanyTime time;

    Links(JdbcClient jdbc, Clock clock, CompanyTime time) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Makes a link and gives back its token, which is nowhere stored.
     *
     * @param purpose {@link #CONFIRM}, {@link #APPROVE}, {@link #MISSING}, {@link #SEATS}, {@link #RECEIPT}
     *     or {@link #LEAVING}
     * @param subject what it opens, null where it is all that the person has open
     */
    @Transactional
    public String mint(String purpose, PersonId person, UUID subject, Duration validFor) {
        if (!PURPOSES.contains(purpose)) {
            throw new IllegalArgumentException("No link is for " + purpose);
        }
        Instant now = clock.instant();
        String token = Secret.random();
        jdbc.sql("""
                        INSERT INTO mailed_link (token_hash, purpose, person_id, subject_id, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        Secret.sha256(token),
                        purpose,
                        Ids.bytes(person.value()),
                        Ids.bytes(subject),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(validFor)))
                .update();
        return token;
    }

    /** Whom the token was mailed to, if it is for the purpose, neither revoked nor expired, and they are still here. */
    @Transactional(readOnly = true)
    public Optional<LinkHolder> redeem(String token, String purpose) {
        return jdbc.sql("""
                        SELECT l.person_id, l.subject_id FROM mailed_link l LEFT JOIN person p ON p.id = l.person_id
                        WHERE l.token_hash = :hash AND l.purpose = :purpose AND l.revoked_at IS NULL
                          AND l.expires_at > :now AND (p.id IS NULL OR\s""" + Actors.STILL_HERE + ")")
                .param("hash", Secret.sha256(token))
                .param("purpose", purpose)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new LinkHolder(
                        new PersonId(Ids.uuid(row.getBytes("person_id"))), Ids.uuid(row.getBytes("subject_id"))))
                .optional();
    }

    /**
     * Whom a token was mailed to that has ended in the ordinary way: what it opened is over, or its time has run out. It
     * opens nothing, and a page may say no more than that. Empty for tokens that were revoked.
     */
    @Transactional(readOnly = true)
    public Optional<LinkHolder> ended(String token, String purpose) {
        return jdbc.sql("""
                        SELECT person_id, subject_id FROM mailed_link
                        WHERE token_hash = ? AND purpose = ?
                          AND (end_reason = 'CLOSED' OR (revoked_at IS NULL AND expires_at <= ?))""")
                .params(Secret.sha256(token), purpose, Timestamp.from(clock.instant()))
                .query((row, n) -> new LinkHolder(
                        new PersonId(Ids.uuid(row.getBytes("person_id"))), Ids.uuid(row.getBytes("subject_id"))))
                .optional();
    }

    /** Ends the links of people for whom nothing is left to open. */
    @Transactional
    public void close(String purpose, List<PersonId> people) {
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<PersonId> chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
            jdbc.sql("""
                            UPDATE mailed_link SET revoked_at = :now, end_reason = 'CLOSED'
                            WHERE person_id IN (:people) AND purpose = :purpose AND revoked_at IS NULL""")
                    .param("now", Timestamp.from(clock.instant()))
                    .param(
                            "people",
                            chunk.stream().map(one -> Ids.bytes(one.value())).toList())
                    .param("purpose", purpose)
                    .update();
        }
    }

    /** Ends every link of somebody who has gone, whatever it is for. */
    @Transactional
    public void closeAll(PersonId person) {
        jdbc.sql(
                        "UPDATE mailed_link SET revoked_at = ?, end_reason = 'CLOSED' WHERE person_id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), Ids.bytes(person.value()))
                .update();
    }

    /** Revokes every link that opens the subject. */
    @Transactional
    public void revokeSubject(UUID subject) {
        revoke("subject_id = ?", Ids.bytes(subject));
    }

    /** Revokes every link of the person, whatever it is for. */
    @Transactional
    public void revokePerson(PersonId person) {
        revoke("person_id = ?", Ids.bytes(person.value()));
    }

    /** Revokes every link of the person that is for one purpose, those that had ended before too. */
    @Transactional
    public void revokePerson(PersonId person, String purpose) {
        revoke("person_id = ? AND purpose = ?", Ids.bytes(person.value()), purpose);
    }

    private void revoke(String which, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(Timestamp.from(clock.instant())));
        all.addAll(List.of(parameters));
        jdbc.sql("UPDATE mailed_link SET revoked_at = COALESCE(revoked_at, ?), end_reason = 'REVOKED' WHERE " + which)
                .params(all)
                .update();
    }
}
