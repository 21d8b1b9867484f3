package dev.rollcall.licence;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a list of applications or payments says of one name, compared with the licences on record.
 *
 * @param name without the numbers that cards add to it
 * @param count lines that say so
 * @param paid sum, null for applications and where no amounts are given
 * @param currency of the sum
 * @param money the same in the reporting currency, null where there is no rate
 * @param licences what it is, or may be; empty where nothing fits
 */
public record UsedName(
        String name,
        int count,
        BigDecimal paid,
        String currency,
        BigDecimal money,
        Standing standing,
        List<String> licences) {

    /** How a name stands to the register. */
    public enum Standing {
        /** A product, its vendor, or a name that somebody said it goes by. */
        RECORDED,
        /** A word of it is that of a licence; somebody has to look. */
        NEAR,
        UNRECORDED
    }

    public UsedName {
        licences = licences == null ? List.of() : List.copyOf(licences);
        name = name == null
                ? ""
                : name.strip().substring(0, Math.min(200, name.strip().length()));
    }

    /** As the page carries it to the next step, since the list is nowhere kept: count|sum|currency|name. */
    public String written() {
        return count + "|" + (paid == null ? "" : paid.toPlainString()) + "|" + (currency == null ? "" : currency) + "|"
                + name;
    }
}
