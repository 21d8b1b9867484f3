package dev.rollcall.licence;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the register says of a licence. Start from {@link #of} and change with {@link #with}.
 *
 * @param entityId who owns or books it
 * @param sourceId id in the system that it comes from, unique within the entity
 * @param reference product key or contract number
 * @param seats bought; null for a site licence
 * @param cost of all seats for one billing period, in the currency
 * @param currency ISO 4217
 * @param noticeBy last day to give notice
 * @param ownerId who decides about it
 * @param reassignable whether a seat may go to somebody else
 * @param extra JSON: columns of the source that Rollcall does not know
 */
@Embeddable
public record LicenceFields(
        EntityId entityId,
        String sourceId,
        String product,
        String vendor,
        String reference,
        @Enumerated(EnumType.STRING) Metric metric,
        Integer seats,
        BigDecimal cost,
        String currency,
        @Enumerated(EnumType.STRING) BillingPeriod billingPeriod,
        LocalDate purchasedOn,
        String supplier,
        String orderNumber,
        LocalDate renewsOn,
        LocalDate noticeBy,
        LocalDate expiresOn,
        PersonId ownerId,
        boolean reassignable,
        @Enumerated(EnumType.STRING) LicenceStatus status,
        String notes,
        String extra) {

    public LicenceFields {
        Objects.requireNonNull(entityId);
        Objects.requireNonNull(product);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(billingPeriod);
        Objects.requireNonNull(status);
        if (seats != null && seats < 0) {
            throw new IllegalArgumentException("Seats are not negative");
        }
        if (cost != null && cost.signum() < 0) {
            throw new IllegalArgumentException("A cost is not negative");
        }
        cost = cost == null ? null : cost.setScale(2, RoundingMode.HALF_UP);
    }

    /** An active licence of one seat, paid by the year; everything else is added. */
    public static LicenceFields of(EntityId entity, String product) {
        return new LicenceFields(
                entity,
                null,
                product.strip(),
                null,
                null,
                Metric.PER_SEAT,
                1,
                null,
                null,
                BillingPeriod.YEARLY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                LicenceStatus.ACTIVE,
                null,
                null);
    }

    /** With one field changed, for values that are known to fit: {@link LicenceField#set} checks what people typed. */
    public LicenceFields with(LicenceField field, Object value) {
        return field.set(this, Objects.toString(value, null)).value();
    }

    public String productKey() {
        return Identifiers.nameKey(product);
    }

    /** What tells it from the other licences of its legal entity. */
    public String matchKey() {
        return matchKey(product, reference);
    }

    /** The same for what a file says. */
    public static String matchKey(String product, String reference) {
        return Identifiers.nameKey(product) + "|" + Objects.requireNonNullElse(Identifiers.tagKey(reference), "");
    }

    /** What the licence costs a year; what it cost once where it is paid once; null where the cost is unknown. */
    public BigDecimal yearly() {
        return cost == null ? null : cost.multiply(BigDecimal.valueOf(Math.max(1, billingPeriod.timesAYear())));
    }

    /** The same for a number of seats; null for a site licence. */
    public BigDecimal yearly(int ofSeats) {
        return cost == null || seats == null || seats == 0
                ? null
                : yearly().multiply(BigDecimal.valueOf(ofSeats))
                        .divide(BigDecimal.valueOf(seats), 2, RoundingMode.HALF_UP);
    }
}
