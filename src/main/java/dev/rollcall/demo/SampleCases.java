package dev.rollcall.demo;

import java.util.Map;

/** Who and what the cases are about that a visitor is to find in the sample company. */
final class SampleCases {

    /** Says yes to a laptop that IT sees on its own shelf. */
    static final String SAYS_YES = "Anton Moss";

    /** Where that shelf is, which also has the retired device on it. */
    static final int SHELF_SITE = 1;

    /** Lists a laptop that was bought and never registered. */
    static final String BOUGHT = "Marta Fischer";

    static final Map<String, Object> UNREGISTERED = Map.of(
            "ownership", "COMPANY",
            "what", "Lenovo ThinkPad X1 Carbon",
            "serial", "PF5X00427",
            "note", "Bought by my team in spring, it never got a label");

    /** Stands in another room than on record. */
    static final String MOVED_PRINTER = "Printer of the trade fair";

    private SampleCases() {}
}
