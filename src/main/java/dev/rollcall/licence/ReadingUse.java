package dev.rollcall.licence;

import dev.rollcall.sheet.Headers;
import dev.rollcall.sheet.MoneyText;
import dev.rollcall.sheet.SheetFile;
import dev.rollcall.sheet.SheetRow;
import dev.rollcall.values.Result;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads names and amounts out of a list of applications or card payments, and nothing else. */
@Component
public class ReadingUse {

    private static final List<String> NAMES = List.of(
            "Merchant",
            "Merchant name",
            "Payee",
            "Vendor",
            "Supplier",
            "Application",
            "App",
            "App name",
            "Application name",
            "Software",
            "Product",
            "Display name",
            "Name",
            "Description");
    private static final List<String> AMOUNTS =
            List.of("Amount", "Billed amount", "Total", "Sum", "Cost", "Price", "Value");
    private static final List<String> CURRENCIES = List.of("Currency", "Billing currency", "Currency code");

    /**
     * A line of the list.
     *
     * @param amount null where the list has none
     * @param currency null where the list names none
     */
    public record Line(String name, BigDecimal amount, String currency) {}

    /** Refused where the file is no table, has no column of names, or an amount cannot be read. */
    public Result<List<Line>> read(Path file, String usualCurrency) {
        Result<SheetFile> opened = SheetFile.open(file);
        if (!opened.isDone()) {
            return Result.refused(opened.refusal().orElseThrow());
        }
        Headers headers = opened.value().headers();
        Optional<String> name = first(NAMES, headers);
        if (name.isEmpty()) {
            return Result.refused(
                    "No column says what was used or paid. Call one Merchant, Vendor, Application or Name;"
                            + " the file has " + String.join(", ", headers.names()) + ".");
        }
        Optional<String> amount = first(AMOUNTS, headers);
        Optional<String> currency = first(CURRENCIES, headers);
        List<Line> lines = new ArrayList<>();
        List<Long> unread = new ArrayList<>();
        Result<Long> read = opened.value()
                .read(row -> line(row, headers, name.get(), amount, currency, usualCurrency)
                        .ifPresentOrElse(lines::add, () -> unread.add(row.number())));
        if (!read.isDone()) {
            return Result.refused(read.refusal().orElseThrow());
        }
        return unread.isEmpty()
                ? Result.done(lines)
                : Result.refused("The amount in row " + unread.get(0) + " cannot be read"
                        + (unread.size() == 1 ? "" : ", nor those of " + (unread.size() - 1) + " more rows")
                        + ". Write it as 1234.50, with or without a currency.");
    }

    /** Empty where there is an amount that cannot be read. */
    private static Optional<Line> line(
            SheetRow row,
            Headers headers,
            String name,
            Optional<String> amount,
            Optional<String> currency,
            String usual) {
        String said = amount.map(column -> headers.value(row, column)).orElse("");
        String named =
                currency.map(column -> headers.value(row, column)).orElse("").toUpperCase();
        if (said.isBlank()) {
            return Optional.of(new Line(headers.value(row, name), null, null));
        }
        return MoneyText.read(said, Currency.getInstance(usual))
                .map(money -> new Line(
                        headers.value(row, name),
                        money.amount(),
                        named.matches("[A-Z]{3}")
                                ? named
                                : money.currency() == null
                                        ? usual
                                        : money.currency().getCurrencyCode()));
    }

    private static Optional<String> first(List<String> names, Headers headers) {
        return names.stream().filter(headers::has).findFirst();
    }
}
