package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On an asset's page: the audits that it was in and what came of it in each. For those who run audits. */
@Component
@Order(10)
class AuditsOfAsset implements AssetPanel {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    AuditsOfAsset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Panel> panel(AssetId asset, Actor actor) {
        if (!actor.isIt()) {
            return Optional.empty();
        }
        List<Line> lines = jdbc.sql("SELECT a.id, a.name, i.outcome FROM audit_item i JOIN audit a ON a.id = i.audit_id"
                        + " WHERE i.asset_id = :asset ORDER BY i.id DESC LIMIT " + MOST)
                .param("asset", Ids.bytes(asset.value()))
                .query((row, n) -> new Line(
                        row.getString("name"),
                        words(row.getString("outcome")),
                        "/audits/" + Ids.uuid(row.getBytes("id")) + "/progress"))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Audits", lines));
    }

    private static String words(String outcome) {
        return outcome == null ? "still open" : Outcome.valueOf(outcome).words();
    }
}
