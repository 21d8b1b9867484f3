package dev.rollcall.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,234.56|1234.56|USD",
                "1.234,56 €|1234.56|EUR",
                "1234.5|1234.50|",
                "1234,5|1234.50|",
                "1,234|1234.00|",
                "1.234.567,8|1234567.80|",
                "CHF 1'234.50|1234.50|CHF",
                "USD 99|99.00|USD",
                "249,- €|249.00|EUR",
                "0.125|0.13|",
                "1 234,56|1234.56|",
                "1234.567|1234.57|",
                "(12.00)|-12.00|",
                "-$5|-5.00|USD",
                "£.50|0.50|GBP",
                "US$ 10|10.00|USD",
                "1349.0000000001|1349.00|"
            })
    void readsMoneyOfManyTools(String text, BigDecimal amount, String currency) {
        MoneyText money = MoneyText.read(text, null).orElseThrow();
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.currency()).isEqualTo(currency == null ? null : Currency.getInstance(currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "12 bananas", "1,2.3,4", "12/2024", "1.2.3,4,5"})
    void readsNoMoneyWhereThereIsNone(String text) {
        assertThat(MoneyText.read(text, null)).isEmpty();
    }

    @Test
    void takesADollarForTheUsualOne() {
        Currency canadian = Currency.getInstance("CAD");
        assertThat(MoneyText.read("$10", canadian).orElseThrow().currency()).isEqualTo(canadian);
    }

    @Test
    void readsYesAndNo() {
        assertThat(BooleanText.read(" TRUE ")).contains(true);
        assertThat(BooleanText.read("nein")).contains(false);
        assertThat(BooleanText.read("")).contains(false);
        assertThat(BooleanText.read("perhaps")).isEmpty();
    }
}
