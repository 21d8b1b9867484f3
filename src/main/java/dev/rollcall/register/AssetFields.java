package dev.rollcall.register;

import dev.rollcall.people.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the register says of an asset, as an import, a correction or an edit states it. Blank texts count as unknown.
 * Start from {@link #of} or {@link #edit()}.
 *
 * @param entityId who owns or books it
 * @param sourceId id in the system that it comes from, unique within the entity
 * @param tag unique within the entity
 * @param draft found or listed, not yet confirmed as a record
 * @param ownerName of a leased or a customer's thing
 * @param returnDue to the owner
 * @param dueBack from loan or repair
 * @param holderId who is accountable for it
 * @param locationId its usual place
 * @param parentId what it follows
 * @param cost in the currency
 * @param currency ISO 4217
 * @param lastCheckInAt when device management last heard of it, whole seconds
 * @param extra JSON: columns of the source that Rollcall does not know
 */
@Embeddable
public record AssetFields(
        EntityId entityId,
        KindId kindId,
        String sourceId,
        String tag,
        String name,
        String serial,
        String imei,
        String iccid,
        String phoneNumber,
        String manufacturer,
        String model,
        @Enumerated(EnumType.STRING) AssetStatus status,
        boolean draft,
        @Enumerated(EnumType.STRING) Ownership ownership,
        String ownerName,
        LocalDate returnDue,
        LocalDate dueBack,
        int quantity,
        PersonId holderId,
        LocationId locationId,
        AssetId parentId,
        LocalDate purchasedOn,
        BigDecimal cost,
        String currency,
        String supplier,
        String orderNumber,
        LocalDate warrantyEnd,
        Instant lastCheckInAt,
        String lastCheckInUser,
        String notes,
        String extra) {

    public AssetFields {
        Objects.requireNonNull(entityId);
        Objects.requireNonNull(kindId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(ownership);
        if (quantity < 0) {
            throw new IllegalArgumentException("A quantity is not negative");
        }
        sourceId = Texts.tidy(sourceId);
        tag = Texts.tidy(tag);
        name = Texts.tidy(name);
        serial = Texts.tidy(serial);
        imei = Texts.tidy(imei);
        iccid = Texts.tidy(iccid);
        phoneNumber = Texts.tidy(phoneNumber);
        manufacturer = Texts.tidy(manufacturer);
        model = Texts.tidy(model);
        ownerName = Texts.tidy(ownerName);
        cost = cost == null ? null : cost.setScale(2, RoundingMode.HALF_UP);
        currency = Texts.upper(currency);
        supplier = Texts.tidy(supplier);
        orderNumber = Texts.tidy(orderNumber);
        lastCheckInAt = lastCheckInAt == null ? null : lastCheckInAt.truncatedTo(ChronoUnit.SECONDS);
        lastCheckInUser = Texts.tidy(lastCheckInUser);
        notes = Texts.tidy(notes);
    }

    /** An owned thing in stock, one of its kind; everything else is added. */
    public static AssetFieldsBuilder of(EntityId entity, KindId kind) {
        return new AssetFieldsBuilder(entity, kind);
    }

    /** A copy to change. */
    public AssetFieldsBuilder edit() {
        return new AssetFieldsBuilder(this);
    }

    public String tagKey() {
        return Identifiers.tagKey(tag);
    }

    public String serialKey() {
        return Identifiers.serialKey(serial, manufacturer);
    }

    /** What people call it: manufacturer and model, else its name, tag or serial. */
    public String title() {
        String makeAndModel = String.join(
                " ", Stream.of(manufacturer, model).filter(Objects::nonNull).toList());
        return Stream.of(makeAndModel, name, tag, serial)
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("Thing without a name");
    }
}
