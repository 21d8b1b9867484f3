package dev.rollcall.review;

import java.math.BigDecimal;

/**
 * A gap of a licence as a review found it.
 *
 * @param weight COMPLIANCE, SAVING, DEADLINE or RECORD
 * @param amount at stake a year, or once where the licence is paid once; null for none
 * @param currency of the amount
 * @param money the same in the reporting currency; null where there is none, or no rate
 */
public record FoundGap(Gap gap, String weight, int figure, BigDecimal amount, String currency, BigDecimal money) {

    /** Whether the vendor could claim money for it today, so that no deadline of an audit is waited for. */
    boolean isAtOnce() {
        return "COMPLIANCE".equals(weight);
    }
}
