package dev.rollcall.access;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and revokes the tokens of programs that call the API. Of a token only the SHA-256 is stored. */
@Service
public class ApiTokens {

    /** Lets secret scanners recognise a token that was committed somewhere by mistake. */
    static final String PREFIX = "rollcall_";

    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private static final String LIST = """
            SELECT t.id, t.name, t.scopes, a.display_name, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
            FROM api_token t LEFT JOIN account a ON a.id = t.created_by
            ORDER BY t.created_at DESC, t.id DESC LIMIT :size OFFSET :from""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CompanyTime time;

    ApiTokens(JdbcClient jdbc, Clock clock, CompanyTime time) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Makes a token.
     *
     * @param expiresAt null for a token without an end
     */
    @Transactional
    public Result<NewToken> create(String name, Set<String> scopes, Instant expiresAt, Actor actor) {
        if (name.isBlank() || name.length() > 200) {
            return Result.refused("Name: say what the token is for, in at most 200 characters.");
        }
        if (scopes.isEmpty() || !ApiScopes.all().containsAll(scopes)) {
            return Result.refused("Scopes: choose at least one of those listed.");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            return Result.refused("Valid until: choose a day from today on.");
        }
        UUID id = Ids.next();
        String secret = PREFIX + Secret.random();
        jdbc.sql("""
                        INSERT INTO api_token (id, name, token_hash, scopes, created_by, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        name.strip(),
                        Secret.sha256(secret),
                        String.join(" ", new TreeSet<>(scopes)),
                        Ids.bytes(actor.accountId()),
                        Timestamp.from(clock.instant()),
                        expiresAt == null ? null : Timestamp.from(expiresAt))
                .update();
        return Result.done(new NewToken(id, secret));
    }

    /** Ends a token at once; ending it again changes nothing. */
    @Transactional
    public void revoke(UUID id) {
        jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), Ids.bytes(id))
                .update();
    }

    /**
     * The actor behind a token that is neither revoked nor expired, and whose maker is still here: IT, limited by the token's scopes. Its maker answers
     * for what it does, so that nobody approves what a token of theirs gave the evidence for.
     */
    @Transactional
    public Optional<Actor> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        byte[] hash = Secret.sha256(secret);
        Optional<Actor> actor = jdbc.sql("""
                        SELECT t.scopes, p.subject_key, COALESCE(a.display_name, t.name) FROM api_token t
                        LEFT JOIN account a ON a.id = t.created_by LEFT JOIN person p ON p.id = a.person_id
                        WHERE t.token_hash = :hash AND t.revoked_at IS NULL
                          AND (t.expires_at IS NULL OR t.expires_at > :now) AND (p.id IS NULL OR\s""" + Actors.STILL_HERE + ")")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("today", Date.valueOf(time.today()))
                .query((row, n) -> new Actor(
                        null,
                        null,
                        Ids.uuid(row.getBytes(2)),
                        row.getString(3),
                        Set.of(Role.IT),
                        null,
                        scopes(row.getString(1))))
                .optional();
        if (actor.isPresent()) {
            jdbc.sql(
                            "UPDATE api_token SET last_used_at = ? WHERE token_hash = ? AND (last_used_at IS NULL OR last_used_at < ?)")
                    .params(Timestamp.from(now), hash, Timestamp.from(now.minus(NOTE_USE_EVERY)))
                    .update();
        }
        return actor;
    }

    /** One page of all tokens, the newest first; page counts from 0. */
    @Transactional(readOnly = true)
    public List<TokenView> page(int page, int size) {
        return jdbc.sql(LIST)
                .param("size", size)
                .param("from", page * size)
                .query((row, n) -> view(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM api_token").query(Long.class).single();
    }

    private TokenView view(ResultSet row) throws SQLException {
        Instant expiresAt = instant(row, "expires_at");
        boolean expired = expiresAt != null && !expiresAt.isAfter(clock.instant());
        String state = row.getTimestamp("revoked_at") != null ? "revoked" : expired ? "expired" : "active";
        return new TokenView(
                Ids.uuid(row.getBytes("id")),
                row.getString("name"),
                List.of(row.getString("scopes").split(" ")),
                row.getString("display_name"),
                instant(row, "created_at"),
                expiresAt,
                instant(row, "last_used_at"),
                state);
    }

    private static Set<String> scopes(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
