package dev.rollcall.purchase.ledger;

import dev.rollcall.sheet.DateOrder;
import dev.rollcall.sheet.DateOrderEvidence;
import dev.rollcall.sheet.DateText;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.MoneyText;
import dev.rollcall.sheet.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Which column of a ledger says what, by the names that the tools of finance use, and what a row says. */
final class LedgerColumns {

    private static final List<String> NUMBER = List.of(
            "Asset number",
            "Asset no",
            "Asset no.",
            "Asset",
            "Asset ID",
            "Asset tag",
            "Inventory number",
            "Inventory no",
            "Inventory no.",
            "Main asset number",
            "FA number",
            "Fixed asset number",
            "Tag");
    private static final List<String> DESCRIPTION =
            List.of("Description", "Asset description", "Name", "Asset name", "Text", "Designation");
    private static final List<String> SERIAL = List.of("Serial number", "Serial no", "Serial no.", "Serial", "S/N");
    private static final List<String> ORDER = List.of(
            "Order number", "Purchase order", "Purchase order number", "PO number", "PO no", "PO", "Order", "Order no");
    private static final List<String> ACQUIRED = List.of(
            "Acquisition date",
            "Acquired on",
            "Acquired",
            "Capitalization date",
            "Capitalisation date",
            "Capitalized on",
            "Purchase date",
            "In service date",
            "Date acquired");
    private static final List<String> COST = List.of(
            "Cost",
            "Acquisition cost",
            "Acquisition value",
            "APC",
            "Original cost",
            "Purchase cost",
            "Purchase price",
            "Amount");
    private static final List<String> CURRENCY = List.of("Currency", "Currency code", "Crcy");
    private static final List<String> BOOK_VALUE =
            List.of("Book value", "Net book value", "NBV", "Residual value", "Carrying amount");
    private static final List<String> WRITTEN_OFF = List.of(
            "Written off on",
            "Written off",
            "Write-off date",
            "Retired on",
            "Retired",
            "Retirement date",
            "Disposal date",
            "Disposed on",
            "Disposed",
            "Deactivation date",
            "Deactivated on",
            "Date retired");
    private static final List<String> NOTHING = List.of("", "-", "no", "n", "false", "0", "00.00.0000", "0000-00-00");

    private final Headers headers;
    private final Optional<String> number;
    private final Optional<String> serial;
    private final DateOrderEvidence order = new DateOrderEvidence();

    LedgerColumns(Headers headers) {
        this.headers = headers;
        this.number = first(NUMBER);
        this.serial = first(SERIAL);
    }

    /** Why the file cannot be compared; empty when it can. */
    Optional<String> objection() {
        return number.isEmpty() && serial.isEmpty()
                ? Optional.of("No column says which asset a row is about. Call one Asset number or Serial number;"
                        + " the file has " + String.join(", ", headers.names()) + ".")
                : Optional.empty();
    }

    /** Takes the row's dates as evidence of the order of day and month. */
    void look(SheetRow row) {
        order.add(text(row, ACQUIRED));
        order.add(text(row, WRITTEN_OFF));
    }

    /** Why the dates cannot be read; empty when they can. */
    Optional<String> unclearDates() {
        return order.mustAsk()
                ? Optional.of("Dates such as " + order.example()
                        + " can be read in two ways. Write them as year-month-day, and upload the file again.")
                : Optional.empty();
    }

    LedgerLine read(SheetRow row, String usualCurrency) {
        DateOrder days = order.shown().orElse(DateOrder.DAY_FIRST);
        String gone = text(row, WRITTEN_OFF);
        String currency = text(row, CURRENCY).toUpperCase();
        return new LedgerLine(
                row.number(),
                blank(number.map(column -> headers.value(row, column)).orElse(""), 100),
                blank(text(row, DESCRIPTION), 300),
                blank(serial.map(column -> headers.value(row, column)).orElse(""), 150),
                blank(text(row, ORDER), 100),
                DateText.date(text(row, ACQUIRED), days).orElse(null),
                money(text(row, COST), usualCurrency),
                currency.matches("[A-Z]{3}") ? currency : usualCurrency,
                money(text(row, BOOK_VALUE), usualCurrency),
                !NOTHING.contains(gone.toLowerCase()),
                date(gone, days));
    }

    private static LocalDate date(String text, DateOrder order) {
        return text.isEmpty() ? null : DateText.date(text, order).orElse(null);
    }

    private static BigDecimal money(String text, String currency) {
        return text.isEmpty()
                ? null
                : MoneyText.read(text, Currency.getInstance(currency))
                        .map(MoneyText::amount)
                        .filter(amount -> amount.precision() - amount.scale() <= 12)
                        .orElse(null);
    }

    private String text(SheetRow row, List<String> names) {
        return first(names).map(name -> headers.value(row, name)).orElse("");
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(headers::has).findFirst();
    }

    private static String blank(String text, int most) {
        return text.isBlank() ? null : text.length() > most ? text.substring(0, most) : text;
    }
}
