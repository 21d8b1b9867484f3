package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.FieldTexts;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.DecisionTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the sections of a report, each by one statement. Used by the page, the files and the API; whether the reader may
 * see names is checked there.
 */
@Service
@Transactional(readOnly = true)
public class ReadingSections {

    private final JdbcClient jdbc;
    private final FieldTexts texts;
    private final DecisionTables tables;

    ReadingSections(JdbcClient jdbc, FieldTexts texts, DecisionTables tables) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** The beginning of every section, in the order of the report. */
    public List<ReportTable> beginnings(AuditId audit, int limit) {
        return List.of(ReportSection.values()).stream()
                .map(section -> part(section, audit, 0, limit))
                .toList();
    }

    /** Rows of all sections together. */
    public long count(AuditId audit) {
        return Arrays.stream(ReportSection.values())
                .mapToLong(section -> count(section, audit))
                .sum();
    }

    /** So many rows of the section from the given one on; the first is 0. */
    public ReportTable part(ReportSection section, AuditId audit, long offset, int limit) {
        long total = count(section, audit);
        List<List<Object>> rows = jdbc.sql(section.sql().rows() + " LIMIT :limit OFFSET :offset")
                .param("audit", Ids.bytes(audit.value()))
                .param("limit", limit)
                .param("offset", offset)
                .query(rows(section))
                .list();
        return new ReportTable(section, rows, offset, total);
    }

    private long count(ReportSection section, AuditId audit) {
        return jdbc.sql(section.sql().count())
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
    }

    private RowMapper<List<Object>> rows(ReportSection section) {
        Map<String, String> seen = new HashMap<>();
        return (row, n) -> {
            List<Object> values = new ArrayList<>(section.columns().size());
            for (int column = 1; column <= section.columns().size(); column++) {
                values.add(
                        switch (section.columns().get(column - 1).type()) {
                            case NUMBER -> row.getObject(column) == null ? null : row.getLong(column);
                            case MONEY -> row.getBigDecimal(column);
                            case FLAG -> row.getObject(column) == null ? null : row.getBoolean(column);
                            case DATE -> row.getObject(column, LocalDate.class);
                            case MOMENT -> moment(row.getTimestamp(column));
                            case VALUE -> value(row, row.getString(column), seen);
                            case WORD -> Words.of(row.getString(column));
                            case OUTCOME -> Words.ofOutcome(row.getString(column));
                            case GRADE -> Words.ofGrade(row.getString(column));
                            case FINDING -> Words.ofFinding(row.getString(column));
                            case FINDING_STATE -> Words.ofFindingState(row.getString(column));
                            case RESOLUTION -> Words.ofResolution(row.getString(column));
                            case ROLE -> Words.ofRole(row.getString(column));
                            case METHOD -> Words.ofMethod(row.getString(column));
                            case WEAKNESS -> Words.ofWeakness(row.getString(column));
                            case POLICY -> tables.named(row.getString(column));
                            case ID -> Ids.uuid(row.getBytes(column)).toString();
                            case TEXT -> row.getString(column);
                        });
            }
            return values;
        };
    }

    private String value(ResultSet row, String value, Map<String, String> seen) throws SQLException {
        String field = row.getString("field");
        return seen.computeIfAbsent(field + "=" + value, key -> texts.of(field, value));
    }

    private static Object moment(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
