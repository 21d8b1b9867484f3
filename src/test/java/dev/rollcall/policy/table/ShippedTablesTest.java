package dev.rollcall.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped keeps the rules that an upload has to keep. */
class ShippedTablesTest {

    static List<String> keys() {
        return ShippedTables.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isWithinTheGrammarAndWrittenAsItWasRead(String key) {
        String file = ShippedTables.file(key);

        ReadingTables.Reading reading =
                ReadingTables.upload(file.getBytes(StandardCharsets.UTF_8), ShippedTables.table(key));

        assertThat(reading.faults()).isEmpty();
        assertThat(WritingTables.write(reading.table(), file)).isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void mayTakeItsOwnPlace(String key) {
        PolicyTable table = ShippedTables.table(key);

        assertThat(CheckingTables.faults(table, table)).isEmpty();
        assertThat(CheckingTables.check(table).neverFire()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysWhatEachColumnMayHold(String key) {
        TableHead head = ShippedTables.table(key).head();

        assertThat(head.inputs())
                .filteredOn(column -> column.type() == ValueType.TEXT)
                .noneMatch(column -> column.allowed().isAny());
        assertThat(head.outputs())
                .filteredOn(column -> column.type() != ValueType.FLAG)
                .noneMatch(column -> column.allowed().isAny());
    }

    @Test
    void hasARuleForEveryCaseWhereCodeCountsOnOne() {
        assertThat(CheckingTables.check(ShippedTables.table("change-approval")).gaps())
                .isEmpty();
        assertThat(CheckingTables.check(ShippedTables.table("verification-method"))
                        .gaps())
                .isEmpty();
        assertThat(List.of("chase-step", "chase-policy"))
                .allSatisfy(key -> assertThat(
                                CheckingTables.check(ShippedTables.table(key)).gaps())
                        .noneMatch(TableCheck.Gap::usual));
    }
}
