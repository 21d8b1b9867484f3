package dev.rollcall.register;

import dev.rollcall.calendar.DayText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Brings amounts into the currency that reports add them up in (rollcall.reporting-currency), by the rates of
 * rollcall.rates, which are of one day. What has no rate is not converted.
 *
 * @param reportingCurrency ISO 4217
 * @param rates currency → one unit of it in the reporting currency
 * @param ratesOf the day that the rates are of; null only where there are none
 */
@ConfigurationProperties("rollcall")
public record ReportingCurrency(String reportingCurrency, Map<String, BigDecimal> rates, LocalDate ratesOf) {

    public ReportingCurrency {
        rates = rates == null ? Map.of() : new TreeMap<>(rates);
        rates.keySet().forEach(ReportingCurrency::requireCode);
        requireCode(reportingCurrency);
        if (!rates.isEmpty() && ratesOf == null) {
            throw new IllegalArgumentException("Say in rollcall.rates-of of which day rollcall.rates are");
        }
    }

    /** Which rate counts for the currency, or that there is none; empty for the reporting currency itself. */
    public String rateWords(String currency) {
        if (currency == null || currency.equals(reportingCurrency)) {
            return "";
        }
        BigDecimal rate = rates.get(currency);
        return rate == null
                ? "no rate for " + currency
                : "1 " + currency + " = " + rate.stripTrailingZeros().toPlainString() + " " + reportingCurrency + ", "
                        + DayText.of(Objects.requireNonNull(ratesOf));
    }

    /** The amount in the reporting currency, to the cent; null for no amount, or one whose currency has no rate. */
    public BigDecimal convert(BigDecimal amount, String currency) {
        BigDecimal rate = currency == null || currency.equals(reportingCurrency) ? BigDecimal.ONE : rates.get(currency);
        return amount == null || rate == null ? null : amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** The same as an SQL expression over two columns, for statements that convert many rows. */
    public String sql(String amountColumn, String currencyColumn) {
        StringBuilder sql = new StringBuilder("CASE WHEN " + currencyColumn + " IS NULL OR " + currencyColumn + " = '"
                + reportingCurrency + "' THEN " + amountColumn);
        rates.forEach((currency, rate) -> {
            if (!currency.equals(reportingCurrency)) {
                sql.append(" WHEN " + currencyColumn + " = '" + currency + "' THEN ROUND(" + amountColumn + " * "
                        + rate.toPlainString() + ", 2)");
            }
        });
        return sql.append(" END").toString();
    }

    private static void requireCode(String currency) {
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not a currency of ISO 4217: " + currency);
        }
    }
}
