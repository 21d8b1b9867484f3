package dev.rollcall.purchase;

import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetKind;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Kinds;
import dev.rollcall.sheet.DateOrder;
import dev.rollcall.sheet.DateText;
import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.MoneyText;
import dev.rollcall.sheet.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a row of a file of orders says, by the names that its columns usually have. */
@Component
class OrderFile {

    static final List<String> ORDER = List.of(
            "Order number", "Purchase order", "Purchase order number", "PO number", "PO no", "PO", "Order", "Order no");
    static final List<String> KIND = List.of("Kind", "Category", "Type", "Asset type", "Product type");
    private static final List<String> LINE = List.of("Line", "Line number", "Line no", "Item", "Position", "Pos");
    private static final List<String> SUPPLIER = List.of("Supplier", "Vendor", "Seller");
    private static final List<String> MAKER = List.of("Manufacturer", "Brand", "Make");
    private static final List<String> MODEL = List.of("Model", "Product", "Description", "Article", "Item description");
    private static final List<String> QUANTITY = List.of("Quantity", "Qty", "Units", "Ordered", "Amount ordered");
    private static final List<String> PRICE =
            List.of("Unit price", "Price", "Price per unit", "Net price", "Unit cost");
    private static final List<String> CURRENCY = List.of("Currency", "Currency code");
    private static final List<String> ORDERED = List.of("Ordered on", "Order date", "Date ordered", "Purchase date");
    private static final List<String> EXPECTED =
            List.of("Expected by", "Expected on", "Delivery date", "Expected delivery date", "Due date");
    private static final List<String> WARRANTY = List.of("Warranty months", "Warranty in months", "Warranty");
    private static final List<String> PERSON = List.of("For", "Recipient", "Requested for", "User");

    private final Kinds kinds;
    private final People people;

    OrderFile(Kinds kinds, People people) {
        this.kinds = kinds;
        this.people = people;
    }

    /**
     * A row.
     *
     * @param faults what is wrong with it; the line is only to be used where there is nothing
     */
    record Row(
            long number,
            OrderRef order,
            String supplier,
            String currency,
            LocalDate orderedOn,
            LocalDate expectedOn,
            OrderedLine line,
            List<String> faults) {}

    /** @param usual number of the line where the file numbers none */
    Row read(SheetRow row, Headers headers, EntityId entity, int usual, String usualCurrency) {
        Cells cells = new Cells(row, headers, new ArrayList<>());
        OrderedLine line = new OrderedLine(
                cells.whole(LINE, usual),
                kind(cells),
                cells.text(MAKER),
                cells.text(MODEL),
                cells.whole(QUANTITY, 1),
                cells.money(PRICE, usualCurrency),
                cells.text(WARRANTY).isEmpty() ? null : cells.whole(WARRANTY, 0),
                person(cells));
        if (cells.faults().isEmpty() && line.problem() != null) {
            cells.faults().add(line.problem());
        }
        return new Row(
                row.number(),
                new OrderRef(entity, cells.text(ORDER)),
                cells.text(SUPPLIER),
                cells.text(CURRENCY),
                cells.day(ORDERED),
                cells.day(EXPECTED),
                line,
                cells.faults());
    }

    private KindId kind(Cells cells) {
        Optional<AssetKind> kind = Optional.of(cells.text(KIND))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(text, text.replaceFirst("s$", ""), text + "s")
                        .flatMap(name -> kinds.named(name).stream())
                        .findFirst());
        if (kind.isEmpty()) {
            cells.faults()
                    .add("there is no kind called \"" + cells.text(KIND) + "\"; add it, or write one that is there");
        }
        return kind.map(AssetKind::kindId).orElse(null);
    }

    private PersonId person(Cells cells) {
        String text = cells.text(PERSON).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        List<Person> found = Stream.concat(people.findByEmail(text).stream(), people.findByUserName(text).stream())
                .distinct()
                .toList();
        if (found.size() != 1) {
            cells.faults().add("\"" + text + "\" is nobody on record; write an e-mail address or user name");
            return null;
        }
        return found.get(0).personId();
    }

    /** The cells of one row, and what is wrong with them. */
    private record Cells(SheetRow row, Headers headers, List<String> faults) {

        String text(List<String> names) {
            return names.stream()
                    .filter(headers::has)
                    .findFirst()
                    .map(name -> headers.value(row, name))
                    .orElse("");
        }

        int whole(List<String> names, int absent) {
            String text = text(names);
            if (text.isEmpty()) {
                return absent;
            }
            if (!text.matches("\\d{1,6}([.,]0+)?")) {
                faults.add("\"" + text + "\" is no whole number");
                return absent;
            }
            return Integer.parseInt(text.split("[.,]")[0]);
        }

        BigDecimal money(List<String> names, String currency) {
            String text = text(names);
            Optional<BigDecimal> amount = text.isEmpty()
                    ? Optional.empty()
                    : MoneyText.read(text, Currency.getInstance(currency)).map(MoneyText::amount);
            if (!text.isEmpty() && amount.isEmpty()) {
                faults.add("\"" + text + "\" is no price; write it as 1250.00");
            }
            return amount.orElse(null);
        }

        LocalDate day(List<String> names) {
            String text = text(names);
            Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : DateText.date(text, DateOrder.DAY_FIRST);
            boolean unclear = text.matches("\\d{1,2}/\\d{1,2}/\\d{2,4}");
            if (!text.isEmpty() && (day.isEmpty() || unclear)) {
                faults.add("\"" + text + "\" is no clear day; write it as year-month-day");
            }
            return day.orElse(null);
        }
    }
}
