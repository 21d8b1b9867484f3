package dev.rollcall.missing;

import dev.rollcall.register.AssetVerified;
import dev.rollcall.values.Ids;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hears when somebody scans a missing thing or says that they have it, in whatever audit, count or search. */
@Component
class HearingSightings {

    private final MissingCases cases;
    private final SeeingItems seeing;
    private final JdbcClient jdbc;

    HearingSightings(MissingCases cases, SeeingItems seeing, JdbcClient jdbc) {
        this.cases = cases;
        this.seeing = seeing;
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AssetVerified verified) {
        if (verified.claim().isPresence()) {
            cases.lastOf(verified.assetId().value())
                    .flatMap(last -> cases.lock(last.id()))
                    .ifPresent(one -> seeing.seen(one, sighting(verified)));
        }
    }

    private SeeingItems.Sighting sighting(AssetVerified verified) {
        return jdbc.sql("""
                        SELECT v.claim, v.grade, v.by_key, COALESCE(p.display_name, NULLIF(v.by_name, ''), 'somebody') AS by_name,
                               COALESCE(l.name, v.note) AS place
                        FROM verification v LEFT JOIN person p ON p.subject_key = v.by_key
                        LEFT JOIN place l ON l.id = v.location_id WHERE v.id = ?""")
                .param(verified.verificationId())
                .query((row, n) -> {
                    UUID key = Ids.uuid(row.getBytes("by_key"));
                    String by = row.getString("by_name");
                    String place = row.getString("place");
                    String what = verified.claim().words() + " by " + by + " ("
                            + verified.grade().words() + ")" + (place == null ? "" : ", " + place);
                    return new SeeingItems.Sighting(what, cut(place), by, key);
                })
                .single();
    }

    private static String cut(String place) {
        return place == null || place.length() <= 300 ? place : place.substring(0, 299) + "…";
    }
}
