package dev.rollcall.missing;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** How a case is read, with the names that go with it. */
final class CaseRows {

    static final String FROM = """
             FROM missing_case c JOIN asset a ON a.id = c.asset_id JOIN asset_kind k ON k.id = a.kind_id
            LEFT JOIN audit u ON u.id = c.audit_id
            LEFT JOIN audit_item i ON i.audit_id = c.audit_id AND i.asset_id = c.asset_id
            LEFT JOIN person p ON p.id = c.holder_id LEFT JOIN place l ON l.id = a.location_id""";

    static final String SELECT = """
            SELECT c.*, COALESCE(i.title, a.name, a.model, 'Thing without a name') AS title, a.tag, a.status,
                   k.name AS kind, u.name AS audit_name, p.display_name AS holder, l.name AS usual_place""" + FROM;

    static final RowMapper<MissingCase> MAPPER = (row, n) -> one(row);

    private CaseRows() {}

    private static MissingCase one(ResultSet row) throws SQLException {
        return new MissingCase(
                new CaseId(id(row, "id")),
                id(row, "audit_id"),
                row.getString("audit_name"),
                id(row, "finding_id"),
                id(row, "asset_id"),
                row.getString("title"),
                row.getString("tag"),
                row.getString("kind"),
                row.getString("status"),
                id(row, "holder_id"),
                row.getString("holder"),
                row.getString("usual_place"),
                CaseState.valueOf(row.getString("state")),
                How.valueOf(row.getString("how")),
                plan(row),
                row.getBoolean("searched"),
                row.getString("ending") == null ? null : Ending.valueOf(row.getString("ending")),
                row.getString("circumstances"),
                row.getString("place"),
                row.getString("police_report"),
                row.getString("finance_reference"),
                row.getBigDecimal("money"),
                row.getString("decided_by"),
                id(row, "decided_by_key"),
                row.getString("confirmed_by"),
                row.getString("confirmed_as"),
                incident(row),
                row.getString("process_instance_id"),
                row.getDate("due").toLocalDate(),
                row.getString("snooze_reason"),
                row.getTimestamp("opened_at").toInstant(),
                moment(row, "closed_at"),
                moment(row, "reopened_at"));
    }

    private static ChasePlan plan(ResultSet row) throws SQLException {
        return new ChasePlan(
                ChasePlan.asked(row.getString("ask")),
                row.getBoolean("search"),
                row.getBoolean("incident"),
                row.getInt("step_days"),
                row.getBigDecimal("close_below"));
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return row.getString("incident_number") == null
                ? null
                : new Incident(
                        row.getString("encrypted"),
                        row.getString("wiped"),
                        row.getString("incident_number"),
                        row.getBoolean("notifiable"),
                        moment(row, "known_at"),
                        row.getString("incident_by"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.uuid(row.getBytes(column));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
