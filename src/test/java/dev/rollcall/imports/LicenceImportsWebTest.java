package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.licence.NamingProducts;
import dev.rollcall.licence.Positions;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class LicenceImportsWebTest {

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
    KeepingEntities entities;

    @Autowired
    KeepingPeople people;

    @Autowired
    KeepingLicences licences;

    @Autowired
    NamingProducts names;

    @Autowired
    Positions positions;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    private final Actor it = Actor.system("Import test");
    private EntityId entity;

    @BeforeEach
    void anEntityWithTwoPeople() {
        entity = entities.add(
                        new EntityFields("Northwind licences " + Ids.next(), "EUR"), Cause.edit(null), it.author())
                .value();
        person("Ada Lovelace", "ada@northwind.example", PersonStatus.ACTIVE);
        person("Alan Turing", "alan@northwind.example", PersonStatus.LEFT);
    }

    @Test
    void takesSnipeItLicencesWithASeatForEachRowAndRepeatingThemChangesNothing() {
        Path file = Path.of("src/test/resources/imports/snipeit-licences.csv");
        ImportId first = staged(upload(file, null, null).value());
        assertThat(runs.find(first).orElseThrow().layout()).isEqualTo("snipe-it-licences");
        assertThat(rows.counts(first))
                .containsEntry(RowState.NEW, 3)
                .containsEntry(RowState.UNCHANGED, 1)
                .containsEntry(RowState.REFUSED, 2);
        applied(first);
        assertThat(text("SELECT CONCAT(seats, ' ', cost, ' ', currency, ' ', expires_on, ' ', vendor) FROM licence"
                        + " WHERE product = 'Acrobat Pro'"))
                .isEqualTo("5 1200.00 USD 2027-01-15 Adobe");
        assertThat(jdbc.sql("SELECT p.display_name FROM licence_seat s JOIN person p ON p.id = s.person_id"
                                + " ORDER BY p.display_name")
                        .query(String.class)
                        .list())
                .containsExactly("Ada Lovelace", "Alan Turing");
        assertThat(text("SELECT COUNT(*) FROM history WHERE subject_type = 'LICENCE' AND field = 'seat'"))
                .isEqualTo("2");
        ImportId second = staged(upload(file, null, null).value());
        assertThat(rows.counts(second)).containsEntry(RowState.NEW, 0).containsEntry(RowState.CHANGED, 0);
    }

    @Test
    void addsASeatToALicenceThatIsThereAndChangesWhatDiffers() throws Exception {
        LicenceId id = licence("Figma", 2);
        applied(staged(
                upload(file("Product;Seats;Email\nFigma;3;ada@northwind.example\n"), Subject.LICENCES, null, true)));
        assertThat(text("SELECT seats FROM licence WHERE product = 'Figma'")).isEqualTo("3");
        assertThat(positions.latest(id).orElseThrow().assigned()).isEqualTo(1);
    }

    @Test
    void makesOneAccountListAProductOfMicrosoft365Users() throws Exception {
        LicenceId id = licence("Microsoft 365 E3", 1);
        Path file = file("""
                Display name,User principal name,Licenses,Block credential
                Ada Lovelace,ada@northwind.example,Microsoft 365 E3+Visio Plan 2,False
                Alan Turing,alan@northwind.example,Microsoft 365 E3,True
                Backup,svc-backup@northwind.example,Microsoft 365 E3,False
                Nobody,nobody@northwind.example,Unlicensed,False
                """);
        ImportId upload = upload(file, Subject.ACCOUNTS, null).value();
        assertThat(rows.counts(staged(upload))).containsEntry(RowState.NEW, 3).containsEntry(RowState.UNCHANGED, 1);
        applied(upload);
        LicencePosition position = positions.latest(id).orElseThrow();
        assertThat(position.accounts()).isEqualTo(3);
        assertThat(position.over()).isEqualTo(2);
        assertThat(position.active()).isNull();
        assertThat(position.in(Bucket.UNASSIGNED)).isEqualTo(1);
        assertThat(position.in(Bucket.LEAVER)).isEqualTo(1);
        assertThat(position.in(Bucket.SET_APART)).isEqualTo(1);
        assertThat(names.unrecorded(entity))
                .extracting(NamingProducts.Unrecorded::product)
                .containsExactly("Visio Plan 2");
        assertThat(rows.page(upload, null, 0, 10)).allMatch(row -> row.cells().isEmpty());
        LicenceId visio = licence("Visio  plan 2", 5);
        assertThat(positions.latest(visio).orElseThrow().accounts()).isEqualTo(1);
        assertThat(names.unrecorded(entity)).isEmpty();
    }

    @Test
    void makesNoPeopleOfConcealedNames() throws Exception {
        ImportId upload = staged(upload(file("""
                        Display name,User principal name,Licenses
                        0B3C2A9D8E7F60514233445566778899,1B3C2A9D8E7F60514233445566778899,Visio Plan 2
                        Ada Lovelace,ada@northwind.example,Visio Plan 2
                        """), Subject.PEOPLE, null).value());
        assertThat(rows.counts(upload)).containsEntry(RowState.REFUSED, 1).containsEntry(RowState.CHANGED, 1);
        assertThat(rows.page(upload, RowState.REFUSED, 0, 1).get(0).problem()).contains("concealed");
        assertThat(runs.find(upload).orElseThrow().mapping().products(Subject.PEOPLE))
                .containsExactly("Licenses");
    }

    @Test
    void recognisesConcealedNamesAndCountsThem() throws Exception {
        LicenceId id = licence("Miro", 1);
        ImportId upload = upload(file("""
                        User principal name,Last activity date
                        0B3C2A9D8E7F60514233445566778899,2020-01-01
                        1B3C2A9D8E7F60514233445566778899,
                        """), Subject.ACCOUNTS, id).value();
        staged(upload);
        assertThat(rows.page(upload, null, 0, 1).get(0).remarks()).contains("concealed");
        applied(upload);
        assertThat(positions.latest(id).orElseThrow().in(Bucket.CONCEALED)).isEqualTo(2);
        assertThat(positions.latest(id).orElseThrow().in(Bucket.UNKNOWN)).isZero();
        assertThat(positions.latest(id).orElseThrow().active()).isZero();
    }

    @Test
    void asksWhoseAccountsTheyAreAndHowColumnsAreMeant() throws Exception {
        LicenceId id = licence("Tool", 1);
        Path file = file("Kennung;Zuletzt\nada@northwind.example;2020-01-01\n");
        ImportId upload = upload(file, Subject.ACCOUNTS, null).value();
        assertThat(mapping.map(upload, Map.of("kennung", Meaning.ACCOUNT), null, null, it)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Choose the licence"));
        ImportId chosen = upload(file, Subject.ACCOUNTS, id).value();
        assertThat(mapping.map(
                                chosen,
                                Map.of("kennung", Meaning.ACCOUNT, "zuletzt", Meaning.LAST_ACTIVE),
                                null,
                                null,
                                it)
                        .refusal())
                .isEmpty();
        staged(chosen);
        applied(chosen);
        assertThat(positions.latest(id).orElseThrow().in(Bucket.IDLE)).isEqualTo(1);
        assertThat(upload(file("User principal name,Licenses\na@b.c,X\n"), Subject.ACCOUNTS, id)
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Leave the licence open"));
    }

    private void person(String name, String email, PersonStatus status) {
        people.add(
                new PersonFields(
                        entity.value(),
                        null,
                        null,
                        email,
                        name,
                        null,
                        null,
                        email,
                        PersonType.EMPLOYEE,
                        status,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reach.MAIL),
                Cause.edit(null),
                it.author());
    }

    private LicenceId licence(String product, int seats) {
        return licences.add(
                        LicenceFields.of(entity, product).with(LicenceField.SEATS, seats),
                        Cause.edit(null),
                        it.author())
                .value();
    }

    private Path file(String text) throws Exception {
        return Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Result<ImportId> upload(Path file, Subject subject, LicenceId licence) {
        UUID id = licence == null ? null : licence.value();
        return uploading.upload(
                new Upload(file, file.getFileName().toString(), entity.value(), subject, id, null, false), it);
    }

    private ImportId upload(Path file, Subject subject, LicenceId licence, boolean asProposed) {
        ImportId id = upload(file, subject, licence).value();
        if (asProposed) {
            assertThat(mapping.map(id, Map.of(), null, null, it).refusal()).isEmpty();
        }
        return id;
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

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
