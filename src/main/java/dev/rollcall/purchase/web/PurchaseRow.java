package dev.rollcall.purchase.web;

import dev.rollcall.purchase.PurchaseState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A purchase in a list.
 *
 * @param total worth of all its lines in its currency, null where nothing is priced
 * @param toRegister how many things were ordered that are registered
 * @param registered how many of them stand in the register
 */
record PurchaseRow(
        UUID id,
        String orderNumber,
        String supplier,
        String entity,
        boolean provisional,
        PurchaseState state,
        LocalDate expectedOn,
        LocalDate overdueSince,
        BigDecimal total,
        String currency,
        long toRegister,
        long registered) {

    /** In a word. */
    public String standing() {
        return overdueSince != null
                ? "overdue"
                : provisional && state == PurchaseState.OPEN ? "order not recorded" : state.words();
    }

    /** Its colour. */
    public String tone() {
        return switch (state) {
            case OPEN -> overdueSince != null ? "bad" : provisional ? "warn" : "info";
            case CLOSED -> "good";
            case CANCELLED -> "idle";
        };
    }
}
