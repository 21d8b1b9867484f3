package dev.rollcall.audit.web;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The late changes of an audit, the newest first. Says nothing of people: their names are in the evidence. */
@Component
@Transactional(readOnly = true)
class LateChangeList {

    private static final String FROM = " FROM late_change c JOIN audit_item i ON i.audit_id = c.audit_id"
            + " AND i.asset_id = c.asset_id LEFT JOIN place l ON l.id = c.location_to WHERE c.audit_id = :audit";

    private final JdbcClient jdbc;

    LateChangeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Change> page(AuditId audit, Pageable pageable) {
        long total = jdbc.sql("SELECT COUNT(*)" + FROM)
                .param("audit", Ids.bytes(audit.value()))
                .query(Long.class)
                .single();
        return new PageImpl<>(
                jdbc.sql("SELECT c.*, i.tag, i.title, l.name AS place" + FROM
                                + " ORDER BY c.id DESC LIMIT :limit OFFSET :offset")
                        .param("audit", Ids.bytes(audit.value()))
                        .param("limit", pageable.getPageSize())
                        .param("offset", pageable.getOffset())
                        .query((row, n) -> new Change(
                                Ids.uuid(row.getBytes("asset_id")),
                                row.getString("tag"),
                                row.getString("title"),
                                row.getString("what"),
                                words(
                                        row.getString("what"),
                                        !same(row.getBytes("holder_from"), row.getBytes("holder_to")),
                                        row.getBytes("holder_to") != null,
                                        row.getString("place"),
                                        row.getString("status_to")),
                                row.getBoolean("answered"),
                                row.getTimestamp("changed_at").toInstant(),
                                row.getTimestamp("noted_at").toInstant()))
                        .list(),
                pageable,
                total);
    }

    private static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }

    private static String words(String what, boolean moved, boolean held, String place, String status) {
        String now = status.toLowerCase(Locale.ROOT).replace('_', ' ') + (place == null ? "" : ", " + place);
        return switch (what) {
            case "ADDED" -> "came into the scope: " + now;
            case "HOLDER_LEFT" -> "its holder has left";
            default -> (moved ? held ? "has another holder: " : "has no holder any more: " : "changed: ") + now;
        };
    }

    /**
     * @param what ADDED, CHANGED or HOLDER_LEFT
     * @param answered whether there was evidence already, which stands
     * @param changedAt when the register changed
     * @param notedAt when the audit took it up
     */
    record Change(
            UUID assetId,
            String tag,
            String title,
            String what,
            String words,
            boolean answered,
            Instant changedAt,
            Instant notedAt) {}
}
