package dev.rollcall.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Overlaps and gaps are found exactly: by name in the shipped tables, and against trying every value in tables by chance. */
class CheckingTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chase-step | <text>[50..75)</text> | <text>[40..75)</text> | Rules 1 and 2: both hold for Share of the period elapsed, in percent: 40; No working day is left before the deadline: false; Has a manager on record: true.
            chase-step | <text>[50..75)</text> | <text>(50..75)</text> | The rules: none holds for Share of the period elapsed, in percent: 50; No working day is left before the deadline: false.
            chase-step | <text>&lt; 50</text>  | <text>&lt; 40</text>  | The rules: none holds for Share of the period elapsed, in percent: [40..50).
            chase-step | <text>&lt; 50</text>  | <text>&lt;= 49</text> | ok
            chase-policy | <text>"LOST"</text> | <text>"LOST", "STOLEN"</text> | both hold for How it went missing: "STOLEN"
            change-approval | <text>null</text> | <text>0</text>       | both hold for
            change-approval | "PLACE", "STATUS", "IDENTITY", "MISSING", "CREATE", "OTHER")</text> | "PLACE", "STATUS", "IDENTITY", "MISSING", "CREATE", "OTHER", null)</text> | none holds for What is changed: not known
            licence-usage | <text>&lt; 80</text> | <text>&lt; 70</text> | ok
            licence-usage | <text>[0..60]</text> | <text>[-1..60]</text> | Rules 6 and 7: both hold for What is measured: "DAYS_TO_NOTICE"; Figure: seats, percent or days: -1.
            """)
    void saysWhichCaseHasTwoRulesOrNone(String key, String text, String instead, String expected) {
        PolicyTable shipped = ShippedTables.table(key);
        ReadingTables.Reading reading = ReadingTables.upload(ShippedTables.changed(key, text, instead), shipped);
        assertThat(reading.faults()).isEmpty();

        List<Fault> faults = CheckingTables.faults(reading.table(), shipped);

        if (expected.equals("ok")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).extracting(Fault::sentence).anyMatch(found -> found.contains(expected));
        }
    }

    @Test
    void aTableInWhichTheFirstRuleCountsMayOverlapButNotLackTheRest() {
        PolicyTable shipped = ShippedTables.table("verification-method");
        String file = ShippedTables.file("verification-method");
        int rest = file.indexOf("<rule id=\"rule_neither\">");
        String without =
                file.substring(0, rest) + file.substring(rest).replaceFirst("<text></text>", "<text>true</text>");

        assertThat(CheckingTables.check(shipped).overlaps()).isNotEmpty();
        assertThat(CheckingTables.faults(ReadingTables.trusted(without), shipped))
                .extracting(Fault::sentence)
                .anyMatch(found -> found.startsWith("The rules: none holds for Virtual kind: false"));
    }

    @Test
    void namesTheRuleThatCanNeverFire() {
        String file = ShippedTables.file("verification-method");
        int ask = file.indexOf("<rule id=\"rule_virtual\">");
        String early = file.substring(0, ask) + file.substring(ask).replaceFirst("<text>true</text>", "<text></text>");

        assertThat(CheckingTables.check(ReadingTables.trusted(early)).neverFire())
                .contains("rule_ask", "rule_neither")
                .doesNotContain("rule_virtual");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void findsWhatTryingEveryValueFinds(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 60; turn++) {
            PolicyTable table = byChance(random, 2 + random.nextInt(4));
            TableCheck check = CheckingTables.check(table);
            boolean gap = false;
            boolean overlap = false;
            for (Object share : values()) {
                for (Object last : List.of(true, false, Literal.NONE)) {
                    for (Object manager : List.of(true, false, Literal.NONE)) {
                        List<Object> one = List.of(share, last, manager);
                        long holding = table.rules().stream()
                                .filter(rule -> rule.matches(one))
                                .count();
                        gap |= holding == 0;
                        overlap |= holding > 1;
                    }
                }
            }
            assertThat(!check.overlaps().isEmpty()).isEqualTo(overlap);
            assertThat(!check.gaps().isEmpty()).isEqualTo(gap);
        }
    }

    @Test
    void endsOnTablesMadeToTakeForEver() {
        TableHead head = ShippedTables.table("verification-method").head();
        Random random = new Random(5);
        List<PolicyRule> rules = IntStream.range(0, ReadingTables.MOST_RULES)
                .mapToObj(rule -> new PolicyRule(
                        "rule_" + rule,
                        "By chance",
                        head.inputs().stream()
                                .map(input -> anyCell(input, random))
                                .toList(),
                        List.of("ASK")))
                .toList();
        PolicyTable table = new PolicyTable(head, rules);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(CheckingTables.faults(table, ShippedTables.table("verification-method")))
                        .isNotEmpty());
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(Literal.NONE));
        IntStream.rangeClosed(-2, 12).mapToObj(BigDecimal::valueOf).forEach(values::add);
        return values;
    }

    private static PolicyTable byChance(Random random, int rules) {
        TableHead head = ShippedTables.table("chase-step").head();
        return new PolicyTable(
                head,
                IntStream.range(0, rules)
                        .mapToObj(rule -> new PolicyRule(
                                "rule_" + rule,
                                "By chance",
                                List.of(number(random), flag(random), flag(random)),
                                List.of("NONE", BigDecimal.ZERO)))
                        .toList());
    }

    private static Cell number(Random random) {
        int low = random.nextInt(10);
        String cell = switch (random.nextInt(6)) {
            case 0 -> "< " + low;
            case 1 -> ">= " + low;
            case 2 -> "(" + low + ".." + (low + 2) + "]";
            case 3 -> "not(" + low + ", " + (low + 1) + ")";
            case 4 -> low + ", null";
            default -> "";
        };
        return CellParser.condition("here", cell, ValueType.WHOLE);
    }

    private static Cell flag(Random random) {
        return CellParser.condition(
                "here", List.of("", "", "true", "false", "not(true)").get(random.nextInt(5)), ValueType.FLAG);
    }

    private static Cell anyCell(Column input, Random random) {
        String cell = switch (input.type()) {
            case FLAG -> random.nextBoolean() ? "true" : "false";
            case WHOLE, NUMBER -> "not(" + random.nextInt(1000) + ")";
            case TEXT ->
                "not("
                        + input.allowed()
                                .tests()
                                .get(random.nextInt(input.allowed().tests().size()))
                                .written() + ")";
        };
        return CellParser.condition("here", cell, input.type());
    }
}
