package dev.rollcall.register;

import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps photos of labels and things as evidence, drawn anew. Used by those who take answers and scans; who may look at a
 * photo is for whoever shows it to say.
 */
@Service
@Transactional
public class KeepingPhotos {

    /** What a file may have, in bytes; what is kept of it is far smaller. */
    public static final long MOST_BYTES = 12L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingPhotos(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a photo and gives its id.
     *
     * @param audit with whose evidence it is forgotten
     * @param sentBy key of the person whose page it was sent from, null for a count
     */
    public Result<UUID> keep(byte[] file, UUID audit, UUID sentBy) {
        if (file.length > MOST_BYTES) {
            return Result.refused("The photo is larger than 12 MB. Take one with fewer pixels.");
        }
        Optional<byte[]> jpeg = PhotoEncoding.jpeg(file);
        if (jpeg.isEmpty()) {
            return Result.refused("This is not a photo that can be read. Send a JPEG or PNG file.");
        }
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO photo (id, sha256, content, audit_id, sent_by_key, taken_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        sha256(jpeg.get()),
                        jpeg.get(),
                        Ids.bytes(audit),
                        Ids.bytes(sentBy),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new PhotoKept(id));
        return Result.done(id);
    }

    /** Empty also when it has been deleted in the meantime; its hash stays. */
    @Transactional(readOnly = true)
    public Optional<Photo> find(UUID id) {
        return jdbc.sql("SELECT audit_id, content FROM photo WHERE id = ? AND content IS NOT NULL")
                .param(Ids.bytes(id))
                .query((row, n) -> new Photo(Ids.uuid(row.getBytes(1)), row.getBytes(2)))
                .optional();
    }

    /** Deletes the pictures of an audit. */
    public void forgetOf(UUID audit) {
        jdbc.sql("UPDATE photo SET content = NULL WHERE audit_id = ? AND content IS NOT NULL")
                .param(Ids.bytes(audit))
                .update();
    }

    /** Whether the photo was sent from this person's page. */
    @Transactional(readOnly = true)
    public boolean isFrom(UUID id, UUID person) {
        return jdbc.sql("SELECT COUNT(*) FROM photo WHERE id = ? AND sent_by_key = ?")
                        .params(Ids.bytes(id), Ids.bytes(person))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many were sent from this person's page in an audit. */
    @Transactional(readOnly = true)
    public long countFrom(UUID person, UUID audit) {
        return jdbc.sql("SELECT COUNT(*) FROM photo WHERE sent_by_key = ? AND audit_id = ?")
                .params(Ids.bytes(person), Ids.bytes(audit))
                .query(Long.class)
                .single();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /**
     * @param auditId in whose evidence it is
     * @param jpeg the picture
     */
    public record Photo(UUID auditId, byte[] jpeg) {}
}
