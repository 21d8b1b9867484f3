package dev.rollcall.intake;

import dev.rollcall.values.Ids;
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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who signed a message: the sender one of whose keys in use fits. */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final SealedSecrets sealed;
    private final Clock clock;
    private final ConcurrentMap<UUID, byte[]> opened = new ConcurrentHashMap<>();

    SigningKeys(JdbcClient jdbc, SealedSecrets sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Who signed, and what they may send. */
    record Signer(SenderId sender, Set<String> types) {}

    private record Key(UUID id, String stored, Signer signer) {}

    Optional<Signer> signerOf(Signature signature, byte[] body) {
        Optional<Key> fitting =
                inUse().stream().filter(key -> fits(key, signature, body)).findFirst();
        fitting.ifPresent(this::noteUse);
        return fitting.map(Key::signer);
    }

    private boolean fits(Key key, Signature signature, byte[] body) {
        try {
            byte[] secret = opened.computeIfAbsent(key.id(), id -> sealed.open(id, key.stored()));
            return signature.isMadeWith(secret, body);
        } catch (RuntimeException sealedOtherwise) {
            LOG.error("Signing key {} was sealed under another rollcall.intake.secret; make a new one", key.id());
            return false;
        }
    }

    private List<Key> inUse() {
        return jdbc.sql("""
                        SELECT k.id, k.secret, s.id AS sender_id, s.types FROM event_signing_key k
                        JOIN event_sender s ON s.id = k.sender_id
                        WHERE k.revoked_at IS NULL AND s.stopped_at IS NULL ORDER BY k.created_at DESC""").query((row, n) -> key(row)).list();
    }

    private void noteUse(Key key) {
        Instant now = clock.instant();
        jdbc.sql(
                        "UPDATE event_signing_key SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)")
                .params(Timestamp.from(now), Ids.bytes(key.id()), Timestamp.from(now.minus(NOTE_USE_EVERY)))
                .update();
    }

    private static Key key(ResultSet row) throws SQLException {
        Set<String> types = Set.copyOf(Arrays.asList(row.getString("types").split(",")));
        return new Key(
                Ids.uuid(row.getBytes("id")),
                row.getString("secret"),
                new Signer(new SenderId(Ids.uuid(row.getBytes("sender_id"))), types));
    }
}
