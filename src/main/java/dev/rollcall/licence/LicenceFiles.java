package dev.rollcall.licence;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that prove something of a licence: PDF, PNG and JPEG by what they hold, 5 MB each and 20 a licence at most. */
@Service
@Transactional
public class LicenceFiles {

    static final int MOST_BYTES = 5 << 20;
    private static final int MOST_FILES = 20;

    private final JdbcClient jdbc;
    private final RecordingChanges history;
    private final CompanyTime time;

    LicenceFiles(JdbcClient jdbc, RecordingChanges history, CompanyTime time) {
        this.jdbc = jdbc;
        this.history = history;
        this.time = time;
    }

    /** A file without what it holds. */
    public record Entry(UUID id, FilePurpose purpose, String name, int sizeBytes, Instant addedAt, String addedBy) {}

    /** What is sent when somebody opens it. */
    public record Content(String name, String type, byte[] bytes) {}

    /** Refused for other sorts of file, for one that is too large, and for one too many. */
    public Result<UUID> add(
            LicenceId licence, FilePurpose purpose, String name, byte[] bytes, String addedBy, Author author) {
        Optional<String> type = type(bytes);
        if (bytes.length == 0) {
            return Result.refused("Choose a file.");
        }
        if (bytes.length > MOST_BYTES) {
            return Result.refused("The file has more than 5 MB. Attach a smaller scan of it.");
        }
        if (type.isEmpty()) {
            return Result.refused("This is no PDF, PNG or JPEG. Print the document as PDF, or take a picture of it.");
        }
        if (of(licence).size() >= MOST_FILES) {
            return Result.refused("There are " + MOST_FILES + " files already. Delete one that is no longer needed.");
        }
        UUID id = Ids.next();
        String shown = name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}|\"", "");
        String cut = shown.substring(Math.max(0, shown.length() - 200));
        jdbc.sql(
                        "INSERT INTO licence_file (id, licence_id, purpose, file_name, content_type, size_bytes, sha256, content,"
                                + " added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(licence.value()),
                        purpose.name(),
                        cut,
                        type.get(),
                        bytes.length,
                        sha256(bytes),
                        bytes,
                        Timestamp.from(time.now()),
                        addedBy)
                .update();
        note(licence, new Change("file", null, purpose.words() + ": " + cut), author);
        return Result.done(id);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(LicenceId licence) {
        return jdbc.sql("SELECT id, purpose, file_name, size_bytes, added_at, added_by FROM licence_file"
                        + " WHERE licence_id = ? ORDER BY id DESC")
                .param(Ids.bytes(licence.value()))
                .query((row, n) -> new Entry(
                        Ids.uuid(row.getBytes(1)),
                        FilePurpose.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Content> open(LicenceId licence, UUID file) {
        return jdbc.sql("SELECT file_name, content_type, content FROM licence_file WHERE id = ? AND licence_id = ?")
                .params(Ids.bytes(file), Ids.bytes(licence.value()))
                .query((row, n) -> new Content(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    /** Refused for the proof of a count, which stays as long as the count. */
    public Result<Void> delete(LicenceId licence, UUID file, Author author) {
        Optional<Entry> entry =
                of(licence).stream().filter(one -> one.id().equals(file)).findFirst();
        if (entry.isEmpty()) {
            return Result.refused("There is no such file (any more).");
        }
        if (entry.get().purpose() != FilePurpose.ENTITLEMENT) {
            return Result.refused("This file proves what was decided or counted, and stays.");
        }
        jdbc.sql("DELETE FROM licence_file WHERE id = ?").param(Ids.bytes(file)).update();
        note(
                licence,
                new Change(
                        "file",
                        entry.get().purpose().words() + ": " + entry.get().name(),
                        null),
                author);
        return Result.done();
    }

    private void note(LicenceId licence, Change change, Author author) {
        history.record(SubjectType.LICENCE, licence.value(), List.of(change), Cause.edit(null), author);
    }

    private static Optional<String> type(byte[] bytes) {
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return Optional.of("application/pdf");
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        return starts(bytes, 0xFF, 0xD8, 0xFF) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... with) {
        return bytes.length > with.length
                && IntStream.range(0, with.length).allMatch(at -> bytes[at] == (byte) with[at]);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
