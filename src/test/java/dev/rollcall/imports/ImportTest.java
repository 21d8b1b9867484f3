package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes files through an import, step by step, for one legal entity. */
@WebTest
abstract class ImportTest {

    @TempDir
    Path folder;

    @Autowired
    UploadingFiles uploading;

    @Autowired
    StagingRows staging;

    @Autowired
    ConfirmingImports confirming;

    @Autowired
    ApplyingImports applying;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportRows rows;

    @Autowired
    NamingValues naming;

    @Autowired
    KeepingEntities entities;

    @Autowired
    JdbcClient jdbc;

    final Actor it = Actor.system("Import test");
    UUID entity;

    @BeforeEach
    void anEntity() {
        entity = entity("Northwind " + Ids.next());
    }

    UUID entity(String name) {
        return entities.add(new EntityFields(name, "EUR"), Cause.edit(null), it.author())
                .value()
                .value();
    }

    Result<ImportId> upload(String text, Subject subject) throws Exception {
        return uploading.upload(new Upload(file(text), "file.csv", entity, subject, null, null, false), it);
    }

    Result<ImportId> uploadEveryCompany(String text, Subject subject) throws Exception {
        return uploading.upload(new Upload(file(text), "file.csv", true, null, subject, null, null, false), it);
    }

    private Path file(String text) throws Exception {
        return Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    ImportId staged(String text) throws Exception {
        return staged(upload(text, null).value());
    }

    ImportId staged(ImportId id) {
        while (staging.stage(id)) {
            assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.STAGING);
        }
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.PREVIEW);
        return id;
    }

    ImportId applied(String text) throws Exception {
        return applied(staged(text));
    }

    ImportId applied(ImportId id) {
        assertThat(confirming.apply(id, ApplyMode.GOOD_ROWS, false, it).refusal())
                .isEmpty();
        applying.apply(id);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
        return id;
    }

    ImportRow row(ImportId id, int number) {
        return rows.page(id, null, 0, 100).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** What the preview shows of a row. */
    List<String> shown(ImportId id, int number) {
        return naming.changes(runs.find(id).orElseThrow(), List.of(row(id, number))).get(number).stream()
                .map(one -> one.field() + ": " + one.after())
                .toList();
    }

    List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
