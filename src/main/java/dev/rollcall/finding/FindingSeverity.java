package dev.rollcall.finding;

import java.math.BigDecimal;

/** The rule: a grave finding about a thing that is dear or holds data is high, any light one is low, the rest is medium. */
final class FindingSeverity {

    private static final BigDecimal DEAR = new BigDecimal("1000");

    private FindingSeverity() {}

    /**
     * @param money at stake in the reporting currency; what is not known counts as dear
     * @param holdsData whether that kind of thing stores data
     */
    static Severity of(FindingKind kind, BigDecimal money, boolean holdsData) {
        return switch (kind.weight()) {
            case GRAVE -> isDear(money) || holdsData ? Severity.HIGH : Severity.MEDIUM;
            case ORDINARY -> Severity.MEDIUM;
            case LIGHT -> Severity.LOW;
        };
    }

    private static boolean isDear(BigDecimal money) {
        return money == null || money.compareTo(DEAR) >= 0;
    }
}
