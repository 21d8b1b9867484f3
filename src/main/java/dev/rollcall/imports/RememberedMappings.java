package dev.rollcall.imports;

import dev.rollcall.sheet.Headers;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mappings that somebody has told before, by the header of the file. */
@Repository
class RememberedMappings {

    private static final String SOURCE = "~source";

    private final JdbcClient jdbc;

    RememberedMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Told(Map<String, Meaning> meanings, SourceSystem source) {}

    Optional<Told> find(Subject subject, Headers headers) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE subject = ? AND header_hash = ?")
                .params(subject.name(), hash(headers))
                .query(String.class)
                .optional()
                .map(json -> {
                    Map<String, String> texts = Json.texts(json);
                    SourceSystem source = SourceSystem.valueOf(texts.remove(SOURCE));
                    Map<String, Meaning> meanings = new LinkedHashMap<>();
                    texts.forEach((key, text) -> meanings.put(key, Meaning.valueOf(text)));
                    return new Told(meanings, source);
                });
    }

    void remember(Subject subject, Headers headers, Map<String, Meaning> meanings, SourceSystem source) {
        Map<String, String> texts = new LinkedHashMap<>();
        meanings.forEach((key, meaning) -> texts.put(key, meaning.name()));
        texts.put(SOURCE, source.name());
        int known = jdbc.sql("UPDATE import_mapping SET mapping = ? WHERE subject = ? AND header_hash = ?")
                .params(Json.of(texts), subject.name(), hash(headers))
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO import_mapping (id, subject, header_hash, mapping) VALUES (?, ?, ?, ?)")
                    .params(Ids.bytes(Ids.next()), subject.name(), hash(headers), Json.of(texts))
                    .update();
        }
    }

    private static byte[] hash(Headers headers) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", new TreeSet<>(headers.keys())).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
