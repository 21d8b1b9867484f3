package dev.rollcall.imports;

import dev.rollcall.values.Ids;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at the register once more when an import is applied: what the preview showed must still be true. */
@Component
class StaleRows {

    private final JdbcTemplate jdbc;
    private final FindingManagers managers;

    StaleRows(JdbcTemplate jdbc, FindingManagers managers) {
        this.jdbc = jdbc;
        this.managers = managers;
    }

    /** Refuses rows whose record has changed, or appeared, since the preview. Gives back how many. */
    int refuse(ImportRun run) {
        String table = Tables.name(run.subject());
        byte[] id = Ids.bytes(run.id().value());
        String stop = "UPDATE import_row SET state = 'REFUSED', problem = 'The record has changed since the preview."
                + " Import the row again.' WHERE import_id = ? AND ";
        int stale = jdbc.update(
                stop + "state = 'CHANGED' AND NOT EXISTS (SELECT 1 FROM " + table
                        + " t WHERE t.id = import_row.subject_id" + " AND t.version = import_row.subject_version)",
                id);
        for (Known known : known(run.subject())) {
            String inside = known.within() ? " AND t.entity_id = k.entity_id" : "";
            stale += jdbc.update(
                    stop + "state = 'NEW' AND row_no IN (SELECT k.row_no FROM import_key k JOIN " + known.table()
                            + " t ON t." + known.column() + " = k.key_text WHERE k.import_id = ? AND k.key_kind = ?"
                            + inside + ")",
                    id,
                    id,
                    known.kind());
        }
        if (stale > 0) {
            managers.find(run);
        }
        return stale;
    }

    /** Where a key of a new row would stand if the record had appeared meanwhile; serials count with their maker only. */
    private record Known(String kind, String table, String column, boolean within) {}

    private static List<Known> known(Subject subject) {
        return switch (subject) {
            case ASSETS ->
                List.of(new Known("SOURCE_ID", "asset", "source_id", true), new Known("TAG", "asset", "tag_key", true));
            case PEOPLE ->
                Stream.concat(
                                Stream.of(new Known("EMPLOYEE_NUMBER", "person", "employee_number", true)),
                                Stream.of("EMAIL", "USER_NAME")
                                        .flatMap(kind -> Stream.of(
                                                new Known(kind, "person", "email", false),
                                                new Known(kind, "person", "user_name", false),
                                                new Known(kind, "person_alias", "alias", false))))
                        .toList();
            case LICENCES ->
                List.of(
                        new Known("SOURCE_ID", "licence", "source_id", true),
                        new Known("LICENCE", "licence", "match_key", true));
            case LOCATIONS, ACCOUNTS -> List.of();
        };
    }
}
