package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class ChosenSubjectWebTest {

    @TempDir
    Path folder;

    @Autowired
    MockMvc mvc;

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
    KeepingEntities entities;

    private final Actor it = Actor.system("Import test");
    private UUID entity;

    @BeforeEach
    void anEntity() {
        entity = entities.add(new EntityFields("Northwind export " + Ids.next(), "EUR"), Cause.edit(null), it.author())
                .value()
                .value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asset Tag;Name;Cost;Currency\nCH-1;Desk lamp;12;EUR\n",
                "Tag,Name,Address,City,Address2,Currency\nCH-1,Desk lamp,Main St 1,Berlin,,EUR\n"
            })
    void goesBeforeWhatTheHeaderLooksLikeAndAsksForTheColumns(String text) throws Exception {
        ImportRun run = run(upload(file(text), Subject.ASSETS));

        assertThat(run.subject()).isEqualTo(Subject.ASSETS);
        assertThat(run.state()).isEqualTo(ImportState.QUESTION);
        assertThat(run.mapping().meanings()).containsValue(Meaning.TAG);
    }

    @Test
    void isAskedForWhereNameAndCurrencyAreAllThatLooksLikeLocations() throws Exception {
        assertThat(upload(file("Name;Currency\nDesk lamp;EUR\n"), null)
                        .refusal()
                        .orElseThrow())
                .contains("Choose whether");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void isTakenFromTheOwnExportWhichChangesNothingWhenItComesBack(String format) throws Exception {
        applied(upload(Path.of("src/test/resources/imports/snipeit-users.csv"), null));
        applied(upload(Path.of("src/test/resources/imports/snipeit-assets.csv"), null));
        Path export = Files.write(
                folder.resolve("assets." + format),
                mvc.perform(get("/register/assets/export." + format)
                                .param("entity", entity.toString())
                                .param("status", "ANY")
                                .with(ActingAs.role(Role.IT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());

        for (Subject said : new Subject[] {Subject.ASSETS, null}) {
            ImportId id = upload(export, said).value();
            staging.stage(id);

            assertThat(rows.counts(id))
                    .as(rows.page(id, null, 0, 9).toString())
                    .containsEntry(RowState.UNCHANGED, 4)
                    .containsEntry(RowState.CHANGED, 0);
        }
    }

    private void applied(Result<ImportId> upload) {
        staging.stage(upload.value());
        assertThat(confirming
                        .apply(upload.value(), ApplyMode.GOOD_ROWS, false, it)
                        .refusal())
                .isEmpty();
        applying.apply(upload.value());
    }

    private ImportRun run(Result<ImportId> upload) {
        assertThat(upload.refusal()).isEmpty();
        return runs.find(upload.value()).orElseThrow();
    }

    private Path file(String text) throws Exception {
        return Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Result<ImportId> upload(Path file, Subject subject) {
        return uploading.upload(
                new Upload(file, file.getFileName().toString(), entity, subject, null, null, false), it);
    }
}
