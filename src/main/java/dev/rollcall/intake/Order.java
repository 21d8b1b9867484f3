package dev.rollcall.intake;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Puts events about the same thing in the order in which they happened, whatever order they arrive in. */
final class Order {

    private static final DateTimeFormatter NANOSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn").withZone(ZoneOffset.UTC);

    private Order() {}

    /** To be compared as text. What happened at the same moment goes by rank, then by the id, so that it always has an order. */
    static String of(Event event, int rank) {
        return NANOSECONDS.format(event.time()) + " " + rank + " "
                + HexFormat.of().formatHex(event.hash(), 0, 16);
    }
}
