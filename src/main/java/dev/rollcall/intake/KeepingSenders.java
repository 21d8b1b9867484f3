package dev.rollcall.intake;

import dev.rollcall.access.Actor;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes senders of events and their keys, changes what they may send, and ends both. */
@Service
@Transactional
public class KeepingSenders {

    static final int MOST_SENDERS = 50;
    static final int MOST_KEYS = 5;
    private static final String PREFIX = "whsec_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final EventTypes types;
    private final SealedSecrets sealed;
    private final WhoMayMindEvents who;
    private final Clock clock;

    KeepingSenders(JdbcClient jdbc, EventTypes types, SealedSecrets sealed, WhoMayMindEvents who, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.sealed = sealed;
        this.who = who;
        this.clock = clock;
    }

    /** Makes a sender with its first key. */
    public Result<NewSigningKey> make(String name, Collection<String> permitted, Actor actor) {
        who.require(actor);
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > 100) {
            return Result.refused("Name: say which system it is, in at most 100 characters.");
        }
        if (permitted == null || permitted.isEmpty() || !types.all().containsAll(permitted)) {
            return Result.refused("Types: choose at least one of those listed.");
        }
        if (count("SELECT COUNT(*) FROM event_sender WHERE LOWER(name) = LOWER(?)", tidy) > 0) {
            return Result.refused("Name: there is a sender of this name already.");
        }
        if (count("SELECT COUNT(*) FROM event_sender WHERE stopped_at IS NULL") >= MOST_SENDERS) {
            return Result.refused("There are " + MOST_SENDERS + " senders. Stop one that is no longer needed.");
        }
        SenderId id = SenderId.next();
        jdbc.sql("INSERT INTO event_sender (id, name, types, created_by, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id.value()),
                        tidy,
                        String.join(",", new TreeSet<>(permitted)),
                        actor.name(),
                        Timestamp.from(clock.instant()))
                .update();
        return addKey(id, actor);
    }

    /** A further key, so that the sender can change to it before the old one is revoked. */
    public Result<NewSigningKey> addKey(SenderId sender, Actor actor) {
        who.require(actor);
        if (count("SELECT COUNT(*) FROM event_sender WHERE id = ? AND stopped_at IS NULL", Ids.bytes(sender.value()))
                == 0) {
            return Result.refused("The sender is not there, or was stopped.");
        }
        if (count(
                        "SELECT COUNT(*) FROM event_signing_key WHERE sender_id = ? AND revoked_at IS NULL",
                        Ids.bytes(sender.value()))
                >= MOST_KEYS) {
            return Result.refused("The sender has " + MOST_KEYS + " keys in use. Revoke one first.");
        }
        UUID id = Ids.next();
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        jdbc.sql("INSERT INTO event_signing_key (id, sender_id, secret, created_at) VALUES (?, ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(sender.value()),
                        sealed.seal(id, secret),
                        Timestamp.from(clock.instant()))
                .update();
        return Result.done(
                new NewSigningKey(sender, id, PREFIX + Base64.getEncoder().encodeToString(secret)));
    }

    /** Ends a key at once; ending it again changes nothing. */
    public void revoke(SenderId sender, UUID key, Actor actor) {
        who.require(actor);
        jdbc.sql("UPDATE event_signing_key SET revoked_at = ? WHERE id = ? AND sender_id = ? AND revoked_at IS NULL")
                .params(Timestamp.from(clock.instant()), Ids.bytes(key), Ids.bytes(sender.value()))
                .update();
    }

    /** Nothing that the sender sends is taken from now on; what is stored takes its effect. */
    public void stop(SenderId sender, Actor actor) {
        who.require(actor);
        jdbc.sql("UPDATE event_sender SET stopped_at = ? WHERE id = ? AND stopped_at IS NULL")
                .params(Timestamp.from(clock.instant()), Ids.bytes(sender.value()))
                .update();
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
