package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
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

    CasesOfAsset(ReadingCases reading, WhoMayChase who) {
        this.reading = reading;
        this.who = who;
    }

    @Override
    public Optional<Panel> panel(AssetId asset, Actor actor) {
        List<Line> lines = reading.ofAsset(asset.value()).stream()
                .filter(one -> who.maySee(actor, one))
                .map(one ->
                        new Line("Missing since " + reading.day(one.openedAt()), standing(one), "/missing/" + one.id()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Missing", lines));
    }

    static String standing(MissingCase one) {
        return one.isOpen()
                ? one.state().name().toLowerCase(Locale.ROOT) + ", due " + one.due()
                : one.ending().label();
    }
}
