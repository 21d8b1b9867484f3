package dev.rollcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.values.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SpellingsWebTest {

    private static final String SNIPE_IT = """
            First Name,Last Name,Email,Username,Activated
            Bob,Green,bob.green@firm.example,bgreen,1
            Ann,Lee,ann.lee@firm.example,alee,1
            """;
    private static final String ENTRA = """
            userPrincipalName,displayName,mail,objectId,accountEnabled
            B.Green@firm.example,Bob Green,Bob.Green@firm.example,0a-1,True
            A.Lee@firm.example,Ann Lee,Ann.Lee@firm.example,0a-2,True
            """;
    private static final String MICROSOFT_365 = "User principal name,Display name,Licenses,Block credential\n";

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
    KeepingLicences licences;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    JdbcClient jdbc;

    private final Actor it = Actor.system("Import test");
    private UUID entity;

    @BeforeEach
    void anEntity() {
        entity = entities.add(new EntityFields("Spelled " + Ids.next(), "EUR"), Cause.edit(null), it.author())
                .value()
                .value();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheRecordedUserNameAndTheOtherSpellingAsAlias(boolean snipeItFirst) throws Exception {
        String first = snipeItFirst ? SNIPE_IT : ENTRA;
        String second = snipeItFirst ? ENTRA : SNIPE_IT;
        applied(first);
        ImportId id = staged(second);
        assertThat(rows.counts(id)).containsEntry(RowState.CHANGED, 2);
        applied(id);

        assertThat(texts("SELECT user_name FROM person WHERE email = 'bob.green@firm.example'"))
                .containsExactly(snipeItFirst ? "bgreen" : "b.green@firm.example");
        assertThat(texts("SELECT new_value FROM history WHERE field = 'alias' ORDER BY new_value"))
                .containsExactly(
                        snipeItFirst ? "a.lee@firm.example" : "alee", snipeItFirst ? "b.green@firm.example" : "bgreen");
        for (String again : List.of(first, second, first)) {
            assertThat(rows.counts(staged(again))).containsEntry(RowState.UNCHANGED, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsTheHolderByEverySpelling(boolean snipeItFirst) throws Exception {
        applied(snipeItFirst ? SNIPE_IT : ENTRA);
        applied(snipeItFirst ? ENTRA : SNIPE_IT);

        applied("""
                Asset Tag,Asset Name,Model No.,Username
                SP-1,a,m,BGreen
                SP-2,b,m,b.green@FIRM.example
                SP-3,c,m,Bob.Green@firm.example
                """);
        applied(
                "name,address,city,manager username\nSpelled site,x,Berlin,BGREEN\nSpelled house,x,Berlin,B.Green@firm.example\n");
        licences.add(
                LicenceFields.of(new EntityId(entity), "Spelled suite").with(LicenceField.SEATS, 3),
                Cause.edit(null),
                it.author());
        applied(
                MICROSOFT_365 + "B.Green@firm.example,Bob Green,Spelled suite,False\n"
                        + "alee,Ann Lee,Spelled suite,False\n",
                Subject.ACCOUNTS);

        assertThat(texts("SELECT p.email FROM asset a JOIN person p ON p.id = a.holder_id WHERE a.tag LIKE 'SP-%'"))
                .hasSize(3)
                .containsOnly("bob.green@firm.example");
        assertThat(texts("SELECT p.email FROM location l JOIN person p ON p.id = l.custodian_id"
                        + " WHERE l.name LIKE 'Spelled %'"))
                .hasSize(2)
                .containsOnly("bob.green@firm.example");
        assertThat(texts("SELECT p.email FROM licence_account a JOIN person p ON p.id = a.person_id"))
                .containsExactlyInAnyOrder("bob.green@firm.example", "ann.lee@firm.example");
    }

    @Test
    void takesNobodyWhereASpellingLeadsToTwo() throws Exception {
        applied(SNIPE_IT);
        jdbc.sql("INSERT INTO person_alias (person_id, alias) SELECT id, 'bgreen' FROM person WHERE user_name = 'alee'")
                .update();

        ImportId id = staged("Asset Tag,Asset Name,Model No.,Username\nSP-4,a,m,bgreen\n");

        assertThat(rows.page(id, null, 0, 1).get(0).remarks()).contains("several people called bgreen");
    }

    @Test
    void neverMergesWhomTwoSpellingsOfARowTellApart() throws Exception {
        applied(SNIPE_IT);

        ImportId id = staged("""
                userPrincipalName,displayName,mail,objectId,accountEnabled
                alee,Bob Green,bob.green@firm.example,0a-1,True
                """);

        assertThat(rows.counts(id)).containsEntry(RowState.CONFLICT, 1);
    }

    @Test
    void takesNobodyWhereTheSpellingsOfOneHolderLeadToTwo() throws Exception {
        applied(SNIPE_IT);

        ImportId id = staged("""
                Asset Tag,Model,Checked Out To: Username,Checked Out To: Email
                SP-5,m,alee,bob.green@firm.example
                """);

        assertThat(rows.page(id, null, 0, 1).get(0).remarks()).contains("alee and bob.green@firm.example");
    }

    @Test
    void refusesASecondRowOfTheSamePerson() throws Exception {
        applied(SNIPE_IT);
        applied(ENTRA);

        ImportId id = staged(MICROSOFT_365 + "bgreen,Bob Green,,False\nb.green@firm.example,Robert Green,,False\n");

        assertThat(rows.page(id, RowState.REFUSED, 0, 5))
                .extracting(ImportRow::problem)
                .containsExactly("Row 2 means the same record. Keep one of the two.");
    }

    @Test
    void keepsAnEarlierAddressAsAliasAndTakesNoneFromAUserName() throws Exception {
        applied("Employee Number,Email,Name\nSP9,bob.green@firm.example,Bob Green\n", Subject.PEOPLE);
        String married = "Employee Number,Email,Name\nSP9,bob.white@firm.example,Bob White\n";
        applied(married, Subject.PEOPLE);
        applied("Employee Number,User Name\nSP9,bg@tenant.example\n", Subject.PEOPLE);

        assertThat(
                        texts(
                                "SELECT CONCAT(email, ' ', user_name, ' ', display_name) FROM person WHERE employee_number = 'SP9'"))
                .containsExactly("bob.white@firm.example bg@tenant.example Bob White");
        assertThat(texts("SELECT alias FROM person_alias")).containsExactly("bob.green@firm.example");
        assertThat(rows.counts(staged(married, Subject.PEOPLE))).containsEntry(RowState.UNCHANGED, 1);
    }

    private void applied(String text) throws Exception {
        applied(staged(text));
    }

    private void applied(String text, Subject subject) throws Exception {
        applied(staged(text, subject));
    }

    private void applied(ImportId id) {
        assertThat(confirming.apply(id, ApplyMode.GOOD_ROWS, false, it).refusal())
                .isEmpty();
        runJobs(id);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.APPLIED);
        assertThat(rows.counts(id)).containsEntry(RowState.REFUSED, 0).containsEntry(RowState.CONFLICT, 0);
    }

    private ImportId staged(String text) throws Exception {
        return staged(text, null);
    }

    private ImportId staged(String text, Subject subject) throws Exception {
        Path file = Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
        ImportId id = uploading
                .upload(new Upload(file, "file.csv", entity, subject, null, SourceSystem.DIRECTORY, false), it)
                .value();
        if (runs.find(id).orElseThrow().state() == ImportState.QUESTION) {
            assertThat(mapping.map(id, Map.of(), SourceSystem.DIRECTORY, null, it)
                            .isDone())
                    .isTrue();
        }
        runJobs(id);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.PREVIEW);
        return id;
    }

    private void runJobs(ImportId id) {
        List<String> open =
                processes.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                        .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                        .map(job -> job.getId())
                        .toList();
        if (!open.isEmpty()) {
            open.forEach(jobs::executeJob);
            runJobs(id);
        }
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
