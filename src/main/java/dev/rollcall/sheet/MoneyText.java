package dev.rollcall.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads money as other tools write it: {@code $1,234.56}, {@code 1.234,56 €}, {@code CHF 1'234.50}, {@code 1234.5}.
 *
 * @param amount rounded to two decimals
 * @param currency null where the text names none
 */
public record MoneyText(BigDecimal amount, Currency currency) {

    private static final Map<String, String> SIGNS = Map.of(
            "$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "FR", "CHF", "SFR", "CHF", "ZŁ", "PLN", "₹",
            "INR");
    private static final Pattern SHAPE = Pattern.compile("([^\\d.,'-]*)(-?)([^\\d.,'-]*)(\\d[\\d.,' ]*|[.,]\\d+)(.*)");
    private static final String DOLLARS = "AUD CAD HKD NZD SGD USD";

    /** The amount that the text names; empty when it names none or a currency that nobody knows. */
    public static Optional<MoneyText> read(String text, Currency usual) {
        String value = text.strip().replace('\u202F', ' ').replace('\u2019', '\'');
        boolean negative = value.startsWith("(") && value.endsWith(")");
        Matcher shape = SHAPE.matcher(negative ? value.substring(1, value.length() - 1) : value);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String sign = (shape.group(1) + shape.group(3) + shape.group(5).replaceFirst("^[-–—]+", "")).strip();
        Optional<BigDecimal> amount = amount(shape.group(4).strip());
        Optional<Currency> currency = currency(sign, usual);
        if (amount.isEmpty() || currency.isEmpty() && !sign.isEmpty()) {
            return Optional.empty();
        }
        boolean minus = negative || shape.group(2).equals("-");
        return Optional.of(new MoneyText(minus ? amount.get().negate() : amount.get(), currency.orElse(null)));
    }

    private static Optional<BigDecimal> amount(String number) {
        String digits = number.replaceAll("[' ]", "").replaceAll("[.,]$", "");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        char decimal = comma > dot ? ',' : '.';
        char other = decimal == ',' ? '.' : ',';
        boolean both = comma >= 0 && dot >= 0;
        String bare = digits.replace(String.valueOf(other), "");
        int last = bare.lastIndexOf(decimal);
        boolean repeated = last != bare.indexOf(decimal);
        if (both && repeated) {
            return Optional.empty();
        }
        boolean grouping = repeated || !both && bare.matches("[1-9]\\d{0,2}[.,]\\d{3}");
        String plain = grouping ? bare.replace(String.valueOf(decimal), "") : bare.replace(decimal, '.');
        return Optional.of(new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP));
    }

    private static Optional<Currency> currency(String sign, Currency usual) {
        String upper = sign.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (upper.isEmpty()) {
            return Optional.empty();
        }
        if (upper.equals("$") && usual != null && DOLLARS.contains(usual.getCurrencyCode())) {
            return Optional.of(usual);
        }
        try {
            return Optional.of(Currency.getInstance(SIGNS.getOrDefault(upper, upper)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
