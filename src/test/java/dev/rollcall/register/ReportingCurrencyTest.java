package dev.rollcall.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingCurrencyTest {

    private final ReportingCurrency euros =
            new ReportingCurrency("EUR", Map.of("USD", new BigDecimal("0.92")), LocalDate.of(2026, 10, 30));

    @Test
    void convertsAtTheConfiguredRateToTheCent() {
        assertThat(euros.convert(new BigDecimal("10.05"), "USD")).isEqualTo("9.25");
        assertThat(euros.convert(new BigDecimal("10.05"), "EUR")).isEqualTo("10.05");
        assertThat(euros.convert(new BigDecimal("10.05"), null)).isEqualTo("10.05");
    }

    @Test
    void givesNoAmountWhereThereIsNoRate() {
        assertThat(euros.convert(new BigDecimal("10"), "JPY")).isNull();
        assertThat(euros.convert(null, "EUR")).isNull();
    }

    @Test
    void saysWhichRateCountsAndWhereThereIsNone() {
        assertThat(euros.rateWords("USD")).startsWith("1 USD = 0.92 EUR, ").contains("2026");
        assertThat(euros.rateWords("JPY")).isEqualTo("no rate for JPY");
        assertThat(euros.rateWords("EUR")).isEmpty();
    }

    @Test
    void refusesRatesWithoutTheirDay() {
        assertThatThrownBy(() -> new ReportingCurrency("EUR", Map.of("USD", BigDecimal.ONE), null))
                .hasMessageContaining("rollcall.rates-of");
    }

    @Test
    void takesNothingButCurrencyCodesIntoStatements() {
        assertThat(euros.sql("a.cost", "a.currency")).contains("WHEN a.currency = 'USD' THEN ROUND(a.cost * 0.92, 2)");
        assertThatThrownBy(() ->
                        new ReportingCurrency("EUR", Map.of("' OR 1", BigDecimal.ONE), LocalDate.of(2026, 10, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
