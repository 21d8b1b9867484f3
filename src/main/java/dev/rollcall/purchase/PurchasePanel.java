package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On an asset's page, for IT staff: by which order it came and to whom it was issued. */
@Component
@Transactional(readOnly = true)
class PurchasePanel implements AssetPanel {

    private final BoughtOf bought;
    private final WhoMayPurchase who;

    PurchasePanel(BoughtOf bought, WhoMayPurchase who) {
        this.bought = bought;
        this.who = who;
    }

    @Override
    public Optional<Panel> panel(AssetId asset, Actor actor) {
        if (!who.may(actor)) {
            return Optional.empty();
        }
        List<Line> lines = bought.lines(asset).stream()
                .map(line -> new Line(line.text(), line.detail(), "/purchases/" + line.purchase()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Purchase", lines));
    }
}
