package dev.rollcall.licence;

import dev.rollcall.history.Change;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.EntityId;
import dev.rollcall.values.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Each field of a licence by the name that history, imports and pages give it, with its value as text: ids as UUID,
 * constants by name, dates as ISO 8601, numbers plain.
 */
public enum LicenceField {
    ENTITY("entity", 36, LicenceFields::entityId),
    SOURCE_ID("source id", 100, LicenceFields::sourceId),
    PRODUCT("product", 200, LicenceFields::product),
    VENDOR("vendor", 200, LicenceFields::vendor),
    REFERENCE("reference", 200, LicenceFields::reference),
    METRIC("metric", 20, LicenceFields::metric),
    SEATS("seats", 9, LicenceFields::seats),
    COST("cost", 16, LicenceFields::cost),
    CURRENCY("currency", 3, LicenceFields::currency),
    BILLING_PERIOD("billing period", 20, LicenceFields::billingPeriod),
    PURCHASED_ON("purchased on", 10, LicenceFields::purchasedOn),
    SUPPLIER("supplier", 200, LicenceFields::supplier),
    ORDER_NUMBER("order number", 100, LicenceFields::orderNumber),
    RENEWS_ON("renews on", 10, LicenceFields::renewsOn),
    NOTICE_BY("notice by", 10, LicenceFields::noticeBy),
    EXPIRES_ON("expires on", 10, LicenceFields::expiresOn),
    OWNER("owner", 36, LicenceFields::ownerId),
    REASSIGNABLE("reassignable", 5, LicenceFields::reassignable),
    STATUS("status", 20, LicenceFields::status),
    NOTES("notes", 2000, LicenceFields::notes);

    private final String label;
    private final int maxLength;
    private final Function<LicenceFields, Object> read;

    LicenceField(String label, int maxLength, Function<LicenceFields, Object> read) {
        this.label = label;
        this.maxLength = maxLength;
        this.read = read;
    }

    /** The name in history and pages. */
    public String label() {
        return label;
    }

    /** The value as text, null for none. */
    public String text(LicenceFields fields) {
        Object value = read.apply(fields);
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }

    /** The fields with this one changed; refused when the text is no value of the field. */
    public Result<LicenceFields> set(LicenceFields fields, String text) {
        String value = text == null || text.isBlank() ? null : text.strip();
        if (value != null && value.length() > maxLength) {
            return Result.refused("The " + label + " is longer than " + maxLength + " characters. Shorten it.");
        }
        Map<LicenceField, String> texts = new EnumMap<>(LicenceField.class);
        for (LicenceField field : values()) {
            texts.put(field, field.text(fields));
        }
        texts.put(this, value);
        try {
            return Result.done(fields(texts, fields.extra()));
        } catch (RuntimeException notOne) {
            return Result.refused(
                    "\"" + (value == null ? "" : value) + "\" is not a value of the field " + label + ".");
        }
    }

    /** What differs between two states, for the history. */
    static List<Change> changes(LicenceFields before, LicenceFields after) {
        return Arrays.stream(values())
                .map(field -> new Change(field.label, field.text(before), field.text(after)))
                .filter(Change::isReal)
                .toList();
    }

    private static LicenceFields fields(Map<LicenceField, String> texts, String extra) {
        return new LicenceFields(
                EntityId.of(texts.get(ENTITY)),
                texts.get(SOURCE_ID),
                texts.get(PRODUCT),
                texts.get(VENDOR),
                texts.get(REFERENCE),
                Metric.valueOf(texts.get(METRIC)),
                read(texts.get(SEATS), Integer::valueOf),
                read(texts.get(COST), BigDecimal::new),
                read(texts.get(CURRENCY), LicenceField::currency),
                BillingPeriod.valueOf(texts.get(BILLING_PERIOD)),
                read(texts.get(PURCHASED_ON), LocalDate::parse),
                texts.get(SUPPLIER),
                texts.get(ORDER_NUMBER),
                read(texts.get(RENEWS_ON), LocalDate::parse),
                read(texts.get(NOTICE_BY), LocalDate::parse),
                read(texts.get(EXPIRES_ON), LocalDate::parse),
                read(texts.get(OWNER), PersonId::of),
                Boolean.parseBoolean(texts.get(REASSIGNABLE)),
                LicenceStatus.valueOf(texts.get(STATUS)),
                texts.get(NOTES),
                extra);
    }

    private static String currency(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not a currency of ISO 4217: " + text);
        }
        return code;
    }

    private static <T> T read(String text, Function<String, T> reader) {
        return Optional.ofNullable(text).map(reader).orElse(null);
    }
}
