package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.web.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Purchases in the search of every page, by order number and supplier. */
@Component
@Order(45)
class PurchaseSearch implements SearchSource {

    private final PurchaseList list;
    private final WhoMayPurchase who;

    PurchaseSearch(PurchaseList list, WhoMayPurchase who) {
        this.list = list;
        this.who = who;
    }

    @Override
    public String group() {
        return "Purchases";
    }

    @Override
    public List<Hit> hits(String query, Actor actor, int limit) {
        return who.may(actor)
                ? list.page(new PurchaseFilter(query, null, null), null, 0).stream()
                        .limit(limit)
                        .map(row -> new Hit(
                                "Order " + row.orderNumber(),
                                row.supplier() == null ? row.standing() : row.supplier() + ", " + row.standing(),
                                "/purchases/" + row.id(),
                                "import"))
                        .toList()
                : List.of();
    }
}
