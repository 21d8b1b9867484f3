package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.finding.LikelyPurchases.Likely;
import dev.rollcall.finding.LikelyPurchases.Unrecorded;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.EntityId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of something unrecorded from which purchase it probably came, and has its correction register it there. */
@Service
@Transactional
public class Origins {

    private static final String FOUND = """
            SELECT e.id, e.kind_text, e.note, e.tag, e.serial, COALESCE(p.entity_id, l.entity_id,
                     (SELECT MIN(x.id) FROM legal_entity x)) AS entity_id
            FROM extra_item e JOIN finding f ON f.extra_item_id = e.id
            LEFT JOIN person p ON p.id = e.person_id LEFT JOIN location l ON l.id = e.location_id
            WHERE f.id = ? AND f.finding_kind = 'UNRECORDED' AND e.stray = FALSE""";

    private final JdbcClient jdbc;
    private final List<LikelyPurchases> purchases;
    private final WhoMaySettle who;

    Origins(JdbcClient jdbc, List<LikelyPurchases> purchases, WhoMaySettle who) {
        this.jdbc = jdbc;
        this.purchases = purchases;
        this.who = who;
    }

    /** The likeliest first; none for what is of another kind, or was said to be a stray. */
    @Transactional(readOnly = true)
    public List<Likely> of(FindingId finding) {
        return found(finding)
                .map(thing -> purchases.stream()
                        .flatMap(source -> source.of(thing).stream())
                        .toList())
                .orElse(List.of());
    }

    /** It came from no purchase: it is registered for itself. */
    public void stray(FindingId finding, Actor actor) {
        who.requireSettle(actor);
        jdbc.sql("UPDATE extra_item SET stray = TRUE WHERE id = (SELECT f.extra_item_id FROM finding f WHERE f.id = ?)")
                .param(Ids.bytes(finding.value()))
                .update();
    }

    /** Before others read the correction. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FindingSettled settled) {
        if (settled.resolution() == Resolution.CORRECT_REGISTER) {
            of(settled.findingId()).stream()
                    .findFirst()
                    .ifPresent(likely -> jdbc.sql("""
                                    UPDATE correction SET origin = :origin, to_value = CONCAT(to_value, ', from ', :label)
                                    WHERE finding_id = :finding AND field = 'CREATE' AND state = 'PROPOSED'
                                      AND origin IS NULL""")
                            .param("origin", likely.origin())
                            .param("label", likely.label())
                            .param("finding", Ids.bytes(settled.findingId().value()))
                            .update());
        }
    }

    /** Registers what the correction creates where it came from; empty for what came from no purchase. */
    Optional<Result<AssetId>> register(Correction correction, AssetFields fields, Author author) {
        return jdbc.sql("SELECT origin FROM correction WHERE id = ? AND origin IS NOT NULL")
                .param(Ids.bytes(correction.id().value()))
                .query(String.class)
                .optional()
                .flatMap(origin -> found(correction.findingId())
                        .flatMap(thing -> purchases.stream()
                                .map(source -> source.register(origin, thing, fields, correction.auditId(), author))
                                .findFirst()));
    }

    private Optional<Unrecorded> found(FindingId finding) {
        return jdbc.sql(FOUND)
                .param(Ids.bytes(finding.value()))
                .query(Origins::read)
                .optional();
    }

    private static Unrecorded read(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind_text");
        String note = row.getString("note");
        return new Unrecorded(
                Ids.uuid(row.getBytes("id")),
                new EntityId(Ids.uuid(row.getBytes("entity_id"))),
                (kind == null ? "" : kind) + (note == null ? "" : " " + note),
                row.getString("tag"),
                row.getString("serial"));
    }
}
