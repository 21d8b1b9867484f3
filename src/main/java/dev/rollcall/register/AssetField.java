package dev.rollcall.register;

import dev.rollcall.history.Change;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Each field of an asset by the name that history, corrections, imports and pages give it, with its value as text: ids as
 * UUID, constants by name, dates as ISO 8601, numbers plain.
 */
public enum AssetField {
    ENTITY("entity", 36, AssetFields::entityId, (to, text) -> to.entityId(EntityId.of(text))),
    KIND("kind", 36, AssetFields::kindId, (to, text) -> to.kindId(KindId.of(text))),
    SOURCE_ID("source id", 100, AssetFields::sourceId, AssetFieldsBuilder::sourceId),
    TAG("tag", 100, AssetFields::tag, AssetFieldsBuilder::tag),
    NAME("name", 200, AssetFields::name, AssetFieldsBuilder::name),
    SERIAL("serial", 150, AssetFields::serial, AssetFieldsBuilder::serial),
    IMEI("imei", 40, AssetFields::imei, AssetFieldsBuilder::imei),
    ICCID("iccid", 40, AssetFields::iccid, AssetFieldsBuilder::iccid),
    PHONE_NUMBER("phone number", 40, AssetFields::phoneNumber, AssetFieldsBuilder::phoneNumber),
    MANUFACTURER("manufacturer", 150, AssetFields::manufacturer, AssetFieldsBuilder::manufacturer),
    MODEL("model", 200, AssetFields::model, AssetFieldsBuilder::model),
    STATUS("status", 20, AssetFields::status, (to, text) -> to.status(AssetStatus.valueOf(text))),
    DRAFT("draft", 5, AssetFields::draft, (to, text) -> to.draft(Boolean.parseBoolean(text))),
    OWNERSHIP("ownership", 20, AssetFields::ownership, (to, text) -> to.ownership(Ownership.valueOf(text))),
    OWNER("owner", 200, AssetFields::ownerName, AssetFieldsBuilder::ownerName),
    RETURN_DUE("return due", 10, AssetFields::returnDue, (to, text) -> to.returnDue(date(text))),
    DUE_BACK("due back", 10, AssetFields::dueBack, (to, text) -> to.dueBack(date(text))),
    QUANTITY("quantity", 9, AssetFields::quantity, (to, text) -> to.quantity(Integer.parseInt(text))),
    HOLDER("holder", 36, AssetFields::holderId, (to, text) -> to.holderId(text == null ? null : PersonId.of(text))),
    LOCATION(
            "location",
            36,
            AssetFields::locationId,
            (to, text) -> to.locationId(text == null ? null : LocationId.of(text))),
    PARENT("parent", 36, AssetFields::parentId, (to, text) -> to.parentId(text == null ? null : AssetId.of(text))),
    PURCHASED_ON("purchased on", 10, AssetFields::purchasedOn, (to, text) -> to.purchasedOn(date(text))),
    COST("cost", 16, AssetFields::cost, (to, text) -> to.cost(text == null ? null : new BigDecimal(text))),
    CURRENCY("currency", 3, AssetFields::currency, AssetFieldsBuilder::currency),
    SUPPLIER("supplier", 200, AssetFields::supplier, AssetFieldsBuilder::supplier),
    ORDER_NUMBER("order number", 100, AssetFields::orderNumber, AssetFieldsBuilder::orderNumber),
    WARRANTY_END("warranty end", 10, AssetFields::warrantyEnd, (to, text) -> to.warrantyEnd(date(text))),
    LAST_CHECK_IN(
            "last check-in",
            30,
            AssetFields::lastCheckInAt,
            (to, text) -> to.lastCheckInAt(text == null ? null : Instant.parse(text))),
    LAST_CHECK_IN_USER("last check-in user", 200, AssetFields::lastCheckInUser, AssetFieldsBuilder::lastCheckInUser),
    NOTES("notes", 2000, AssetFields::notes, AssetFieldsBuilder::notes);

    private final String label;
    private final int maxLength;
    private final Function<AssetFields, Object> read;
    private final BiConsumer<AssetFieldsBuilder, String> write;

    AssetField(
            String label,
            int maxLength,
            Function<AssetFields, Object> read,
            BiConsumer<AssetFieldsBuilder, String> write) {
        this.label = label;
        this.maxLength = maxLength;
        this.read = read;
        this.write = write;
    }

    /** The name in history, corrections and pages. */
    public String label() {
        return label;
    }

    public int maxLength() {
        return maxLength;
    }

    public static Optional<AssetField> named(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label))
                .findFirst();
    }

    /** The value as text, null for none. */
    public String text(AssetFields fields) {
        Object value = read.apply(fields);
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }

    /** The fields with this one changed; refused when the text is no value of the field. */
    public Result<AssetFields> set(AssetFields fields, String text) {
        String value = Texts.tidy(text);
        if (value != null && value.length() > maxLength) {
            return Result.refused("The " + label + " is longer than " + maxLength + " characters. Shorten it.");
        }
        try {
            AssetFieldsBuilder edited = fields.edit();
            write.accept(edited, value);
            return Result.done(edited.build());
        } catch (RuntimeException notOne) {
            return Result.refused(
                    "\"" + (value == null ? "" : value) + "\" is not a value of the field " + label + ".");
        }
    }

    /** What differs between two states, for the history. */
    public static List<Change> changes(AssetFields before, AssetFields after) {
        return Arrays.stream(values())
                .map(field -> new Change(field.label, field.text(before), field.text(after)))
                .filter(Change::isReal)
                .toList();
    }

    /** The first text that does not fit its column, as a reason. */
    static Optional<String> tooLong(AssetFields fields) {
        return Arrays.stream(values())
                .filter(field ->
                        Objects.requireNonNullElse(field.text(fields), "").length() > field.maxLength)
                .findFirst()
                .map(field -> "The " + field.label + " is longer than " + field.maxLength + " characters. Shorten it.");
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
