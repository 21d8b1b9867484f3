package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.DayText;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
import dev.rollcall.register.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an asset's page: the cases in which it was missing, for those who may see them. */
@Component
@Order(30)
class CasesOfAsset implements AssetPanel {

    private final ReadingCases reading;
    private final WhoMayChase who;
    private final Assets assets;

    CasesOfAsset(ReadingCases reading, WhoMayChase who, Assets assets) {
        this.reading = reading;
        this.who = who;
        this.assets = assets;
    }

    @Override
    public Optional<Panel> panel(AssetId asset, Actor actor) {
        List<MissingCase> cases = reading.ofAsset(asset.value());
        List<Line> lines = new ArrayList<>(cases.stream()
                .filter(one -> who.maySee(actor, one))
                .map(one ->
                        new Line("Missing since " + reading.day(one.openedAt()), standing(one), "/missing/" + one.id()))
                .toList());
        boolean sought = cases.stream().anyMatch(MissingCase::isOpen);
        if (!sought && mayReport(asset, actor)) {
            lines.add(new Line("Report it lost, stolen or not to be found", "", "/missing/report/" + asset));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Missing", lines));
    }

    private boolean mayReport(AssetId id, Actor actor) {
        return assets.find(id)
                .map(Asset::fields)
                .filter(fields -> fields.status().isActive() && !fields.draft())
                .filter(fields -> who.mayReport(actor, fields))
                .isPresent();
    }

    static String standing(MissingCase one) {
        return one.isOpen()
                ? one.state().name().toLowerCase(Locale.ROOT) + ", due " + DayText.of(one.due())
                : one.ending().label();
    }
}
