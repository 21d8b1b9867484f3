package dev.rollcall.purchase;

import java.util.List;
import java.util.Objects;

/**
 * What came of an order, from a delivery note, a program or an event. The same pieces again change nothing.
 *
 * @param pieces each with a key of its own
 */
public record Delivery(OrderRef order, List<Piece> pieces) {

    private static final int MOST = 5000;

    public Delivery {
        Objects.requireNonNull(order);
        pieces = pieces == null ? List.of() : List.copyOf(pieces);
    }

    /** What is wrong with it and how to mend it; null when all is well. */
    public String problem() {
        if (order.problem() != null) {
            return order.problem();
        }
        if (pieces.isEmpty() || pieces.size() > MOST) {
            return "List what came: from 1 to " + MOST + " pieces";
        }
        return pieces.stream()
                .map(Piece::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
