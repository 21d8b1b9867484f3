package dev.rollcall.purchase.web;

import dev.rollcall.register.web.Where;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which purchases a list shows.
 *
 * @param q in the order number or the supplier
 * @param state OPEN, OVERDUE, CLOSED or CANCELLED; null for all
 */
record PurchaseFilter(String q, String state, UUID entity) {

    static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("OPEN", "Open");
        STATES.put("OVERDUE", "Overdue");
        STATES.put("PROVISIONAL", "Order not recorded");
        STATES.put("CLOSED", "Closed");
        STATES.put("CANCELLED", "Cancelled");
    }

    PurchaseFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        state = state == null || !STATES.containsKey(state) ? null : state;
    }

    Where where() {
        Where where = new Where().equal("p.entity_id", "entity", entity);
        if (q != null) {
            where.and(
                    "(LOWER(p.order_number) LIKE :q ESCAPE '!' OR LOWER(p.supplier) LIKE :q ESCAPE '!')",
                    "q",
                    Where.within(q));
        }
        if ("OVERDUE".equals(state)) {
            where.and("p.overdue_since IS NOT NULL");
        } else if ("PROVISIONAL".equals(state)) {
            where.and("p.provisional = TRUE AND p.state = 'OPEN'");
        } else if (state != null) {
            where.and("p.state = :state", "state", state);
        }
        return where;
    }
}
