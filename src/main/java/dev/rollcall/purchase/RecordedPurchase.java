package dev.rollcall.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an order says, whole: from a page, a file, a program or an event. Saying the same again changes nothing.
 *
 * @param supplier may be null
 * @param currency of the prices, ISO 4217; null for that of the legal entity
 * @param orderedOn may be null
 * @param expectedOn last day on which the delivery is in time; null for the usual number of working days
 * @param saidAt when its source said so: what is older than what is known changes nothing; null for now
 * @param lines all of them; one that is left out is no longer ordered
 */
public record RecordedPurchase(
        OrderRef order,
        String supplier,
        String currency,
        LocalDate orderedOn,
        LocalDate expectedOn,
        Instant saidAt,
        List<OrderedLine> lines) {

    private static final int LONGEST_SUPPLIER = 200;
    private static final int YEARS = 10;

    public RecordedPurchase {
        Objects.requireNonNull(order);
        supplier = supplier == null || supplier.isBlank() ? null : supplier.strip();
        currency =
                currency == null || currency.isBlank() ? null : currency.strip().toUpperCase(java.util.Locale.ROOT);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Field → what is wrong with it and how to mend it; empty when all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (order.problem() != null) {
            problems.put("orderNumber", order.problem());
        }
        if (supplier != null && supplier.length() > LONGEST_SUPPLIER) {
            problems.put("supplier", "Enter a supplier of at most " + LONGEST_SUPPLIER + " characters");
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            problems.put("currency", "Enter a currency of three letters, such as EUR");
        }
        if (orderedOn != null && orderedOn.isAfter(today)) {
            problems.put("orderedOn", "Enter a day that is not in the future");
        }
        if (expectedOn != null && expectedOn.isAfter(today.plusYears(YEARS))) {
            problems.put("expectedOn", "Enter a day within the next " + YEARS + " years");
        }
        if (lines.isEmpty()) {
            problems.put("lines", "Enter what was ordered: at least one line");
        }
        lines.stream()
                .map(OrderedLine::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(problem -> problems.put("lines", problem));
        if (lines.stream().map(OrderedLine::number).distinct().count() < lines.size()) {
            problems.putIfAbsent("lines", "Give each line a number of its own");
        }
        return problems;
    }
}
