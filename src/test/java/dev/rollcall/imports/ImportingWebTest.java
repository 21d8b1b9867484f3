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
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ImportingWebTest {

    @TempDir
    Path folder;

    @Autowired
    UploadingFiles uploading;

    @Autowired
    MappingColumns mapping;

    @Autowired
    ConfirmingImports confirming;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportRows rows;

    @Autowired
    NamingValues naming;

    @Autowired
    KeepingEntities entities;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private final Actor it = Actor.system("Import test");
    private UUID entity;

    @BeforeEach
    void anEntity() {
        entity = entities.add(new EntityFields("Northwind import " + Ids.next(), "EUR"), Cause.edit(null), it.author())
                .value()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "snipeit-assets.csv,ASSETS,snipe-it-assets,4,0",
        "snipeit-assets-older.csv,ASSETS,snipe-it-assets-older,2,0",
        "snipeit-asset-report.csv,ASSETS,snipe-it-report,2,0",
        "snipeit-users.csv,PEOPLE,snipe-it-users,3,0",
        "snipeit-users-older.csv,PEOPLE,snipe-it-users,1,0",
        "snipeit-locations.csv,LOCATIONS,snipe-it-locations,2,0",
        "intune-devices.csv,ASSETS,intune-devices,1,1",
        "jamf-computers.csv,ASSETS,jamf-devices,1,0",
        "google-devices.csv,ASSETS,google-devices,1,0",
        "entra-users.csv,PEOPLE,entra-users,2,0",
        "google-workspace-users.csv,PEOPLE,google-workspace-users,2,0",
        "microsoft365-users.csv,PEOPLE,microsoft365-users,2,0"
    })
    void takesTheExportsOfOtherToolsAndRepeatingThemChangesNothing(
            String name, Subject subject, String layout, int fresh, int refused) {
        Path file = Path.of("src/test/resources/imports", name);
        ImportId first = staged(upload(file, null).value());
        ImportRun run = runs.find(first).orElseThrow();
        assertThat(run.subject()).isEqualTo(subject);
        assertThat(run.layout()).isEqualTo(layout);
        assertThat(rows.counts(first))
                .as(problems(first))
                .containsEntry(RowState.NEW, fresh)
                .containsEntry(RowState.REFUSED, refused);
        applied(first);
        assertThat(runs.find(first).orElseThrow().rowsApplied()).isEqualTo(fresh);
        ImportId second = staged(upload(file, null).value());
        assertThat(rows.counts(second)).as(changes(second)).containsEntry(RowState.UNCHANGED, fresh);
    }

    @Test
    void connectsPeopleTheirManagersTheirPlacesAndTheirAssets() {
        applied(staged(upload(sample("snipeit-users.csv"), null).value()));
        applied(staged(upload(sample("snipeit-assets.csv"), null).value()));
        assertThat(
                        text(
                                "SELECT m.display_name FROM person p JOIN person m ON m.id = p.manager_id WHERE p.user_name = 'alovelace'"))
                .isEqualTo("Grace Hopper");
        assertThat(text("SELECT status FROM person WHERE user_name = 'aturing'"))
                .isEqualTo("LEFT");
        assertThat(text("SELECT p.user_name FROM asset a JOIN person p ON p.id = a.holder_id WHERE a.tag = 'NW-0001'"))
                .isEqualTo("alovelace");
        assertThat(text("SELECT CONCAT(cost, ' ', currency) FROM asset WHERE tag = 'NW-0001'"))
                .isEqualTo("1349.00 USD");
        assertThat(text("SELECT l.name FROM asset a JOIN location l ON l.id = a.location_id WHERE a.tag = 'NW-0002'"))
                .isEqualTo("Berlin HQ");
    }

    @Test
    void refusesRowsWithColumnAndReasonAndKeepsTheGoodOnes() throws Exception {
        Path file = file("""
                Asset Tag,Asset Name,Model No.,Serial,Purchased,Cost,Notes
                T1,a,m,S1,2024-02-31,10,x
                T2,b,m,S2,2024-02-28,ten,x
                T3,c,m,S3,2024-02-28,10,x
                T4,d,m,s-3,2024-02-28,10,x
                ,e,m,N/A,2024-02-28,10,x
                1.2E+11,f,m,S6,2024-02-28,10,x
                T7,g,m,S7,2024-02-28,10,x,shifted
                """);
        ImportId id = staged(upload(file, null).value());
        assertThat(rows.page(id, RowState.REFUSED, 0, 50))
                .extracting(ImportRow::number)
                .containsExactly(2, 3, 5, 6, 7, 8);
        assertThat(rows.page(id, RowState.REFUSED, 0, 1).get(0).problemColumn()).isEqualTo("Purchased");
        assertThat(rows.page(id, RowState.REFUSED, 2, 1).get(0).problem()).contains("Row 4 has the same serial");
        assertThat(confirming.apply(id, ApplyMode.ALL_OR_NOTHING, false, it).refusal())
                .isPresent();
        applied(id);
        assertThat(text("SELECT tag FROM asset WHERE entity_id = (SELECT entity_id FROM import_run WHERE id = X'"
                        + id.toString().replace("-", "") + "')"))
                .isEqualTo("T3");
    }

    @Test
    void asksForTheOrderOfAmbiguousDatesAndForUnknownColumnsOnce() throws Exception {
        String text = "Inv.-Nr.;Seriennummer;Kaufdatum;Farbe\n1;PF1;3/4/2024;blau\n";
        ImportId id = upload(file(text), Subject.ASSETS).value();
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.QUESTION);
        assertThat(mapping.map(id, Map.of(), SourceSystem.FINANCE, null, it)
                        .refusal()
                        .orElseThrow())
                .contains("day");
        assertThat(mapping.map(id, Map.of(), SourceSystem.FINANCE, dev.rollcall.sheet.DateOrder.DAY_FIRST, it)
                        .isDone())
                .isTrue();
        staged(id);
        applied(id);
        assertThat(text("SELECT purchased_on FROM asset WHERE serial = 'PF1'")).isEqualTo("2024-04-03");
        assertThat(text("SELECT extra FROM asset WHERE serial = 'PF1'")).contains("Farbe", "blau");
        ImportId again = upload(file(text.replace("3/4/2024", "2024-04-03")), Subject.ASSETS)
                .value();
        assertThat(runs.find(again).orElseThrow().state()).isEqualTo(ImportState.STAGING);
    }

    @Test
    void takesChangedColumnsAfterThePreviewWithoutAnotherUpload() throws Exception {
        String header = "Asset Tag,Asset Name,Model No.,Notes\n";
        ImportId id =
                staged(upload(file(header + "R1,a,m,red\nR2,b,m,blue\n"), null).value());
        assertThat(rows.page(id, RowState.NEW, 0, 5)).hasSize(2);

        assertThat(mapping.map(id, Map.of("notes", Meaning.SUPPLIER), null, null, it)
                        .refusal())
                .isEmpty();

        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.STAGING);
        staged(id);
        assertThat(rows.counts(id)).containsEntry(RowState.NEW, 2);
        applied(id);
        assertThat(text("SELECT supplier FROM asset WHERE tag = 'R1'")).isEqualTo("red");
        assertThat(ends(id)).containsExactly("endEvent_importApplied");
        assertThat(mapping.map(id, Map.of(), null, null, it).refusal().orElseThrow())
                .contains("cannot be changed any more");
    }

    @Test
    void leavesRowsOfAnotherLegalEntityAndKeepsTheNameOfAnUnknownOne() throws Exception {
        entities.add(new EntityFields("Contoso Import Ltd", "GBP"), Cause.edit(null), it.author());
        ImportId id = staged(upload(file("""
                Company,Asset Tag,Asset Name,Model No.
                contoso  import LTD,E1,a,m
                Nobody Inc,E2,b,m
                ,E3,c,m
                """), null).value());

        assertThat(rows.counts(id)).containsEntry(RowState.REFUSED, 0);
        ImportRow other = rows.page(id, RowState.OTHER_ENTITY, 0, 5).get(0);
        assertThat(other.problemColumn()).isEqualTo("Company");
        assertThat(other.problem()).contains("belongs to Contoso Import Ltd");
        assertThat(rows.page(id, RowState.NEW, 0, 5))
                .extracting(ImportRow::number)
                .containsExactly(3, 4);
        assertThat(rows.page(id, RowState.NEW, 0, 1).get(0).remarks()).contains("\"Nobody Inc\" is no legal entity");
        applied(id);
        assertThat(text("SELECT extra FROM asset WHERE tag = 'E2'")).contains("Nobody Inc");
    }

    @Test
    void neverMergesTwoRecordsAndFillsOnlyGapsOnRequest() throws Exception {
        String header = "Asset Tag,Asset Name,Model No.,Serial,Supplier\n";
        applied(staged(upload(file(header + "A,a,m,SA,\nB,b,m,SB,Old\n"), null).value()));
        ImportId mixed = staged(upload(file(header + "A,a,m,SB,\n"), null).value());
        assertThat(rows.counts(mixed)).containsEntry(RowState.CONFLICT, 1);
        ImportId gaps = staged(uploading
                .upload(
                        new Upload(
                                file(header + "A,a,m,SA,New\nB,b,m,SB,New\n"), "f.csv", entity, null, null, null, true),
                        it)
                .value());
        assertThat(rows.counts(gaps)).containsEntry(RowState.CHANGED, 1).containsEntry(RowState.UNCHANGED, 1);
    }

    @Test
    void leavesCostToFinanceAndApprovedCorrectionsToATick() throws Exception {
        String header = "Asset Tag,Asset Name,Model No.,Cost,Serial\n";
        applied(staged(uploading
                .upload(
                        new Upload(
                                file(header + "C,c,m,100,SC\n"),
                                "f.csv",
                                entity,
                                null,
                                null,
                                SourceSystem.FINANCE,
                                false),
                        it)
                .value()));
        ImportId other = staged(upload(file(header + "C,c,m,90,SC\n"), null).value());
        assertThat(rows.counts(other)).containsEntry(RowState.UNCHANGED, 1);
        jdbc.sql(
                        "INSERT INTO history (subject_type, subject_id, field, new_value, cause, author_kind, author_name, changed_at)"
                                + " SELECT 'ASSET', id, 'name', 'c', 'CORRECTION', 'SYSTEM', 't', created_at FROM asset WHERE tag = 'C'")
                .update();
        ImportId reversing =
                staged(upload(file(header + "C,other,m,90,SC\n"), null).value());
        assertThat(rows.reversals(reversing)).isEqualTo(1);
        applied(reversing);
        assertThat(text("SELECT name FROM asset WHERE tag = 'C'")).isEqualTo("c");
    }

    @Test
    void refusesARowWhoseRecordChangedSinceThePreview() throws Exception {
        String header = "Asset Tag,Asset Name,Model No.\n";
        applied(staged(upload(file(header + "D,d,m\n"), null).value()));
        ImportId stale = staged(upload(file(header + "D,new,m\n"), null).value());
        jdbc.sql("UPDATE asset SET version = version + 1, notes = 'by hand' WHERE tag = 'D'")
                .update();
        applied(stale);
        assertThat(rows.counts(stale)).containsEntry(RowState.REFUSED, 1);
        assertThat(text("SELECT name FROM asset WHERE tag = 'D'")).isEqualTo("d");
    }

    @Test
    void showsInWordsWhatItWouldMake() throws Exception {
        ImportId id = staged(upload(file("""
                Asset Tag,Asset Name,Model No.,Serial,Cost,Location,Status,Colour
                W1,desk,T14,SW1,10,Room of words,Ready to Deploy,blue
                """), null).value());

        assertThat(naming.changes(runs.find(id).orElseThrow(), rows.page(id, null, 0, 5))
                        .get(2))
                .extracting(one -> one.field() + " " + one.before() + " " + one.after())
                .contains(
                        "tag null W1",
                        "serial null SW1",
                        "location null Room of words (new)",
                        "extra fields null Colour: blue")
                .contains("kind null Other equipment (new)")
                .noneMatch(line ->
                        line.startsWith("serial key") || line.startsWith("created at") || line.startsWith("entity"))
                .noneMatch(line -> line.contains("IN_USE"));
    }

    @Test
    void endsTheProcessApplied() {
        ImportId id = staged(upload(sample("snipeit-locations.csv"), null).value());
        applied(id);
        assertThat(ends(id)).containsExactly("endEvent_importApplied");
    }

    @Test
    void endsTheProcessDiscarded() {
        ImportId id = staged(upload(sample("snipeit-locations.csv"), null).value());
        assertThat(confirming.discard(id, it).isDone()).isTrue();
        assertThat(ends(id)).containsExactly("endEvent_importDiscarded");
    }

    @Test
    void endsTheProcessRefusedWhenTheFileHasGone() {
        ImportId id = upload(sample("snipeit-locations.csv"), null).value();
        jdbc.sql("UPDATE import_file SET content = X'255044462D31' WHERE import_id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        staged(id);
        assertThat(ends(id)).containsExactly("endEvent_fileRefused");
        assertThat(runs.find(id).orElseThrow().refusal()).contains("document");
    }

    @Test
    void refusesWhatIsNoListOfPeopleLocationsOrAssets() throws Exception {
        assertThat(upload(file("%PDF-1.7"), Subject.ASSETS).refusal().orElseThrow())
                .contains("document");
        assertThat(upload(sample("snipeit-users.csv"), Subject.ASSETS).refusal().orElseThrow())
                .contains("people");
        assertThat(upload(file("Seats,Licensed To Name\n1,x\n"), null).refusal().orElseThrow())
                .contains("licences");
    }

    private static Path sample(String name) {
        return Path.of("src/test/resources/imports", name);
    }

    private Path file(String text) throws Exception {
        return Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Result<ImportId> upload(Path file, Subject subject) {
        return uploading.upload(
                new Upload(file, file.getFileName().toString(), entity, subject, null, null, false), it);
    }

    private ImportId staged(ImportId id) {
        runJobs(id);
        return id;
    }

    private void applied(ImportId id) {
        assertThat(confirming.apply(id, ApplyMode.GOOD_ROWS, false, it).refusal())
                .isEmpty();
        runJobs(id);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
    }

    private void runJobs(ImportId id) {
        List<String> open = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .unfinished()
                .list()
                .stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(job -> job.getId())
                .toList();
        if (!open.isEmpty()) {
            open.forEach(jobs::executeJob);
            runJobs(id);
        }
    }

    private List<String> ends(ImportId id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .filter(activity -> activity.startsWith("endEvent"))
                .toList();
    }

    private String problems(ImportId id) {
        return rows.page(id, null, 0, 50).stream()
                .map(row -> row.number() + " " + row.problem())
                .toList()
                .toString();
    }

    private String changes(ImportId id) {
        return rows.page(id, null, 0, 50).stream()
                .map(row -> row.number() + " " + row.problem() + row.changes())
                .toList()
                .toString();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
