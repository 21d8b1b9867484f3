package dev.rollcall.purchase;

import dev.rollcall.register.AssetKind;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks decision purchase-registration how each line of a purchase enters the register. Used by its process. */
@Service
@Transactional
public class DecidingRegistration {

    private static final String DECISION = "purchase-registration";

    /** What nobody has priced is no trifle. */
    private static final BigDecimal UNPRICED = new BigDecimal(500);

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final Kinds kinds;
    private final DecisionsInForce decisions;
    private final ReportingCurrency currency;

    DecidingRegistration(
            Purchases purchases,
            PurchaseLines lines,
            Kinds kinds,
            DecisionsInForce decisions,
            ReportingCurrency currency) {
        this.purchases = purchases;
        this.lines = lines;
        this.kinds = kinds;
        this.decisions = decisions;
        this.currency = currency;
    }

    /** Decides on the lines that are undecided; gives whether anything of the purchase has to be registered. */
    public boolean decide(PurchaseId id) {
        Purchase purchase = purchases.find(id).orElseThrow();
        purchases.flush();
        lines.of(id).stream()
                .filter(line -> line.registration() == null)
                .forEach(line -> lines.decide(id, line.number(), registration(purchase, line)));
        return purchase.isProvisional()
                || lines.of(id).stream().anyMatch(line -> line.registration() != Registration.NOT_AT_ALL);
    }

    private Registration registration(Purchase purchase, PurchaseLine line) {
        AssetKind kind = kinds.find(line.kindId()).orElseThrow();
        BigDecimal price = currency.convert(line.unitPrice(), purchase.currency());
        Map<String, Object> inputs = Map.of(
                "tracking", kind.fields().tracking().name(),
                "holdsData", kind.fields().holdsData(),
                "unitPrice", Objects.requireNonNullElse(price, UNPRICED).doubleValue());
        Object said =
                decisions.evaluate(DECISION, inputs, purchase.getId()).outputs().get("registration");
        return said == null ? Registration.ONE_BY_ONE : Registration.valueOf(said.toString());
    }
}
