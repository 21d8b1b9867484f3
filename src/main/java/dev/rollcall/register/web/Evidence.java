package dev.rollcall.register.web;

import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the evidence about an asset, latest first. */
@Component
class Evidence {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> of(AssetId asset) {
        return jdbc.sql("""
                        SELECT v.id, v.source, v.grade, v.claim, v.detail, v.no_longer_needed, h.display_name AS holder,
                          l.name AS place, v.serial, v.tag, v.quantity, v.later_date, v.note,
                          CASE WHEN v.by_key IS NULL THEN v.by_name ELSE COALESCE(p.display_name, 'a former person') END
                            AS given_by, v.on_behalf, v.superseded, v.photo_id, v.observed_at
                        FROM verification v
                        LEFT JOIN person h ON h.id = v.holder_id
                        LEFT JOIN place l ON l.id = v.location_id
                        LEFT JOIN person p ON p.subject_key = v.by_key
                        WHERE v.asset_id = :asset ORDER BY v.id DESC LIMIT """ + " " + MOST)
                .param("asset", Ids.bytes(asset.value()))
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("source"),
                        row.getString("grade"),
                        row.getString("claim"),
                        row.getString("detail"),
                        row.getBoolean("no_longer_needed"),
                        row.getString("holder"),
                        row.getString("place"),
                        row.getString("serial"),
                        row.getString("tag"),
                        row.getObject("quantity", Integer.class),
                        row.getObject("later_date", LocalDate.class),
                        row.getString("note"),
                        row.getString("given_by"),
                        row.getBoolean("on_behalf"),
                        row.getBoolean("superseded"),
                        Ids.uuid(row.getBytes("photo_id")),
                        row.getTimestamp("observed_at").toInstant()))
                .list();
    }

    /** One piece of evidence. */
    record Line(
            long id,
            String source,
            String grade,
            String claim,
            String detail,
            boolean noLongerNeeded,
            String holder,
            String place,
            String serial,
            String tag,
            Integer quantity,
            LocalDate laterDate,
            String note,
            String by,
            boolean onBehalf,
            boolean superseded,
            UUID photo,
            Instant at) {}
}
