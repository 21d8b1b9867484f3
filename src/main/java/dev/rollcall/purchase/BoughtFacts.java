package dev.rollcall.purchase;

import dev.rollcall.missing.LastSeenFacts;
import dev.rollcall.register.AssetId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which order a missing thing came, and whether whoever it was issued to ever said that it reached them. */
@Component
@Order(50)
@Transactional(readOnly = true)
class BoughtFacts implements LastSeenFacts {

    private final BoughtOf bought;

    BoughtFacts(BoughtOf bought) {
        this.bought = bought;
    }

    @Override
    public List<Fact> of(AssetId asset) {
        return bought.lines(asset).stream()
                .map(line -> new Fact(
                        "Purchase",
                        line.text() + (line.detail().isEmpty() ? "" : ", " + line.detail()),
                        "/purchases/" + line.purchase()))
                .toList();
    }
}
