package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Uploaded files: kept in the database until their import ends, with a local copy on the node that reads them. */
@Repository
class ImportFiles {

    private static final int PIECE_BYTES = 1 << 20;

    private final JdbcTemplate jdbc;
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "rollcall-imports");

    ImportFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ImportId id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int piece = 0;
            for (byte[] bytes = in.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = in.readNBytes(PIECE_BYTES)) {
                jdbc.update(
                        "INSERT INTO import_file (import_id, piece, content) VALUES (?, ?, ?)",
                        Ids.bytes(id.value()),
                        piece++,
                        bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A local copy. */
    Path local(ImportId id) {
        Path file = folder.resolve(id.toString());
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", null);
            try (OutputStream out = Files.newOutputStream(part)) {
                List<Integer> pieces = jdbc.queryForList(
                        "SELECT piece FROM import_file WHERE import_id = ? ORDER BY piece",
                        Integer.class,
                        Ids.bytes(id.value()));
                for (Integer piece : pieces) {
                    out.write(jdbc.queryForObject(
                            "SELECT content FROM import_file WHERE import_id = ? AND piece = ?",
                            byte[].class,
                            Ids.bytes(id.value()),
                            piece));
                }
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(ImportId id) {
        jdbc.update("DELETE FROM import_file WHERE import_id = ?", Ids.bytes(id.value()));
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
