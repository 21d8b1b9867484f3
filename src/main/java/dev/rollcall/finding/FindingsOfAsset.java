package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On an asset's page: the findings about it. For those who settle them. */
@Component
@Order(20)
class FindingsOfAsset implements AssetPanel {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    FindingsOfAsset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Panel> panel(AssetId asset, Actor actor) {
        if (!actor.isIt()) {
            return Optional.empty();
        }
        List<Line> lines = jdbc.sql("SELECT id, finding_kind, state FROM finding WHERE asset_id = :asset"
                        + " ORDER BY found_at DESC LIMIT " + MOST)
                .param("asset", Ids.bytes(asset.value()))
                .query((row, n) -> new Line(
                        words(row.getString("finding_kind")),
                        words(row.getString("state")),
                        "/findings/" + Ids.uuid(row.getBytes("id"))))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Findings", lines));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
