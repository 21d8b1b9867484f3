package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRow;
import dev.rollcall.imports.ImportRows;
import dev.rollcall.imports.MappingColumns;
import dev.rollcall.imports.RowState;
import dev.rollcall.imports.Subject;
import dev.rollcall.imports.Upload;
import dev.rollcall.imports.UploadingFiles;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.RunningJobs;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the preview says of the files that visitors are given to import. */
@SampleCompanyTest
@Transactional
class SampleFilesWebTest {

    @Autowired
    private UploadingFiles uploading;

    @Autowired
    private MappingColumns mapping;

    @Autowired
    private ImportRows rows;

    @Autowired
    private RunningJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Actor it = Actor.system("Sample files");

    @Test
    void theScanListHasOneStrangerAndListsTheStockRoomInBerlin() {
        ImportId id = staged("scan-list.csv");

        assertThat(titles(id, RowState.NEW)).containsExactly("XQ-7731");
        assertThat(titles(id, RowState.UNCHANGED))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("""
                        SELECT i.tag FROM audit_item i JOIN audit a ON a.id = i.audit_id JOIN place l ON l.id = i.location_id
                        WHERE a.state = 'RUNNING' AND i.method = 'COUNT' AND i.outcome IS NULL
                          AND l.name = 'Berlin / Stock room'""").query(String.class).list());
        assertThat(rows.counts(id)).containsEntry(RowState.REFUSED, 0);
    }

    @Test
    void theSpreadsheetPartlyMeetsWhatIsOnRecord() {
        ImportId id = staged("asset-spreadsheet.csv");

        assertThat(rows.counts(id)).as(problems(id)).containsEntry(RowState.NEW, 10);
        assertThat(titles(id, RowState.CHANGED)).containsExactly("IT-0019", "IT-0021", "IT-0238");
        assertThat(names("person", row(id, "IT-2001").fields().get("holder_id")))
                .containsExactly("Simon Vogel");
        assertThat(names("person", row(id, "IT-2003").fields().get("holder_id")))
                .containsExactly("Anton Moss");
        assertThat(names("place", row(id, "IT-2003").fields().get("location_id")))
                .containsExactly("Hamburg / Open office");
        assertThat(row(id, "IT-2007").remarks()).contains("Jürgen Großmann is not on record");
        assertThat(row(id, "IT-2005").fields()).containsEntry("location_id", "+Berlin / Workshop");
        assertThat(row(id, "IT-0238").reverses()).isTrue();
    }

    @Test
    void theSpreadsheetShowsPlaceholdersOddDatesAndWhatIsRefused() {
        ImportId id = staged("asset-spreadsheet.csv");

        assertThat(row(id, "IT-2005").remarks()).contains("To be filled by O.E.M.", "placeholder");
        assertThat(row(id, "IT-2005").fields())
                .containsEntry("purchased_on", "2024-04-03")
                .doesNotContainKey("serial");
        assertThat(row(id, "IT-2006").fields()).containsEntry("purchased_on", "2024-04-05");
        assertThat(row(id, "IT-2007").fields()).containsEntry("purchased_on", "2023-11-30");
        assertThat(rows.page(id, RowState.REFUSED, 0, 50))
                .extracting(ImportRow::problem)
                .satisfiesExactly(
                        twin -> assertThat(twin).contains("same serial"),
                        day -> assertThat(day).contains("is no date"),
                        twin -> assertThat(twin).contains("same tag"),
                        number -> assertThat(number).contains("shortened"),
                        money -> assertThat(money).contains("no amount of money"),
                        nameless -> assertThat(nameless).contains("Nothing identifies this row"));
    }

    private ImportId staged(String file) {
        byte[] entity = jdbc.sql("SELECT id FROM legal_entity WHERE name = 'Alderfinch GmbH'")
                .query((row, n) -> row.getBytes(1))
                .single();
        Path path = Path.of("src/main/resources/demo", file);
        ImportId id = uploading
                .upload(new Upload(path, file, Ids.uuid(entity), Subject.ASSETS, null, null, false), it)
                .value();
        assertThat(mapping.map(id, Map.of(), null, null, it).refusal()).isEmpty();
        while (jobs.runOne(id.value())) {
            entities.flush();
            entities.clear();
        }
        return id;
    }

    private List<String> titles(ImportId id, RowState state) {
        return rows.page(id, state, 0, 50).stream()
                .map(row -> row.title().split(" ")[0])
                .toList();
    }

    private ImportRow row(ImportId id, String tag) {
        return rows.page(id, null, 0, 50).stream()
                .filter(row -> row.title().startsWith(tag))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String table, String id) {
        String column = table.equals("person") ? "display_name" : "name";
        return jdbc.sql("SELECT " + column + " FROM " + table + " WHERE id = ?")
                .param(Ids.bytes(UUID.fromString(id)))
                .query(String.class)
                .list();
    }

    private String problems(ImportId id) {
        return rows.page(id, null, 0, 50).stream()
                .map(row -> row.number() + " " + row.problem())
                .toList()
                .toString();
    }
}
