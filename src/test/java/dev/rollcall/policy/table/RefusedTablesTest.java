package dev.rollcall.policy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an upload may not hold is refused, with where it stands; nothing of it is run, fetched or kept. */
class RefusedTablesTest {

    private static final PolicyTable SHIPPED = ShippedTables.table("chase-step");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision id="chase-step"                  | decision id="other"                                          | the id of the decision
            name="Chase step" camunda                 | name="Chase" camunda                                         | its name
            What the daily round does                 | What the round does                                          | its description
            hitPolicy="UNIQUE"                        | hitPolicy="COLLECT"                                          | the hit policy
            hitPolicy="UNIQUE"                        | hitPolicy="FIRST"                                            | the hit policy
            hitPolicy="UNIQUE"                        | hitPolicy="COLLECT" aggregation="SUM"                        | aggregation
            typeRef="integer"                         | typeRef="string"                                             | the type of input 1
            label="Has a manager on record"           | label="Manager"                                              | the label of input 3
            <text>share</text>                        | <text>share + 1</text>                                       | the expression of input 1
            <text>share</text>                        | <text>${share}</text>                                        | the expression of input 1
            name="step"                               | name="other"                                                 | the name of output 1
            "TELL_LEAD", "HAND_TO_IT"</text>          | "TELL_LEAD", "HAND_TO_IT", "FIRE"</text>                     | the list of values of output 1
            historyTimeToLive="P3650D"                | historyTimeToLive="P1D"                                      | how long its history is kept
            <inputExpression id="inputExpression_share" | <inputExpression expressionLanguage="javascript" id="x"    | expressionLanguage
            <decisionTable id                         | <decisionTable expressionLanguage="groovy" id                | expressionLanguage
            <definitions xmlns                        | <definitions expressionLanguage="juel" xmlns                 | expressionLanguage
            <inputEntry>                              | <inputEntry expressionLanguage="juel">                       | expressionLanguage
            <decisionTable id                         | <informationRequirement/><decisionTable id                   | informationRequirement
            <decisionTable id                         | <knowledgeRequirement/><decisionTable id                     | knowledgeRequirement
            <decisionTable id                         | <literalExpression><text>1</text></literalExpression><decisionTable id | literalExpression
            <decision id                              | <import namespace="x"/><decision id                          | import
            <decision id                              | <businessKnowledgeModel id="b"/><decision id                 | businessKnowledgeModel
            <decision id                              | <itemDefinition/><decision id                                | itemDefinition
            <decision id                              | <inputData id="i"/><decision id                              | inputData
            <decisionTable id                         | <extensionElements><x/></extensionElements><decisionTable id | extensionElements
            <decision id                              | <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/><decision id | include
            <decisionTable id                         | <annotation name="n"/><decisionTable id                      | annotation
            <decision id                              | <decision id="second" name="Second"/><decision id            | exactly one decision
            camunda:historyTimeToLive                 | camunda:versionTag="1" camunda:historyTimeToLive             | versionTag
            DMN/20191111/MODEL                        | DMN/20151101/dmn.xsd                                         | no DMN 1.3 file
            <inputEntry>                              | stray <inputEntry>                                           | text outside a cell
            id="rule_tellLead"                        | id="rule_tellManager"                                        | its id
            id="rule_tellLead"                        | id="a b"                                                     | its id
            <description>Nobody on record to turn to: the lead of the audit has to know before the deadline, not after it.</description> | <description> </description> | does not say why
            """)
    void refusesWhatIsNotARule(String text, String instead, String fault) {
        assertThat(faults(ShippedTables.changed("chase-step", text, instead)))
                .isNotEmpty()
                .anyMatch(found -> found.contains(fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${share}",
                "#{share}",
                "? > 3",
                "sum(1, 2)",
                "now()",
                "share",
                "< share",
                "1 + 1",
                "50..75",
                "[75..50]",
                "(50..50]",
                "[50..",
                "not(",
                "not()",
                "not(not(1))",
                "1,",
                ",",
                "< \"a\"",
                "\"a\"",
                "true",
                "1.5",
                "= 3",
                "!= 3",
                "1e9",
                "1234567890123",
                "if true then 1 else 2",
                "function(x) x",
                "{a: 1}",
                "[1, 2]",
                "some x in y",
                "date(\"2026-01-01\")",
                "@\"2026-01-01\"",
                "> 3 and < 5",
                "not(1) or true",
                "--",
                "“50”",
                "java.lang.Runtime"
            })
    void refusesWhatIsNoCell(String cell) {
        String xml = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(faults(ShippedTables.changed("chase-step", "<text>&gt;= 100</text>", "<text>" + xml + "</text>")))
                .anyMatch(found -> found.startsWith("Rule 6, “Share of the period elapsed, in percent”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"REMIND\", \"NONE\"",
                "\"FIRE\"",
                "not(\"NONE\")",
                "null",
                "1",
                "\"a\\\"b\"",
                "${step}"
            })
    void refusesWhatIsNoResult(String cell) {
        assertThat(faults(ShippedTables.changed(
                        "chase-step", "<text>\"HAND_TO_IT\"</text>", "<text>" + cell + "</text>")))
                .anyMatch(found -> found.startsWith("Rule 6, “Step”"));
    }

    @Test
    void refusesValuesThatTheTableDoesNotList() {
        PolicyTable shipped = ShippedTables.table("change-approval");
        byte[] typing = ShippedTables.changed("change-approval", "<text>\"CREATE\"</text>", "<text>\"CREATED\"</text>");

        assertThat(ReadingTables.upload(typing, shipped).faults())
                .extracting(Fault::sentence)
                .containsExactly("Rule 3, “What is changed”: \"CREATED\" is not known here. It takes \"HOLDER\","
                        + " \"PLACE\", \"STATUS\", \"IDENTITY\", \"MISSING\", \"CREATE\", \"OTHER\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\"><definitions/>",
                "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\">%p;]><definitions/>",
                "<definitions>&undeclared;</definitions>",
                "<definitions",
                "",
                "PK\u0003\u0004",
                "not xml at all",
                "<a></b>",
                "<definitions/>",
                "<html/>"
            })
    void refusesWhatIsNoTable(String file) {
        assertThat(faults(bytes(file))).hasSize(1);
    }

    @Test
    void refusesABillionLaughsAtOnce() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        byte[] bomb = bytes(entities + "]><definitions>&a29;</definitions>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(faults(bomb)).anyMatch(found -> found.contains("DOCTYPE")));
    }

    @Test
    void refusesHugeFilesDeepOnesAndManyElements() {
        assertThat(faults(new byte[SafeXml.MOST_BYTES + 1])).anyMatch(found -> found.contains("larger than"));
        assertThat(faults(bytes("<a>".repeat(1000)))).anyMatch(found -> found.contains("more elements"));
        assertThat(faults(bytes("<a>" + "<b/>".repeat(30_000) + "</a>")))
                .anyMatch(found -> found.contains("more elements"));
        String rule = "<rule id=\"r%d\"><description>Why</description></rule>";
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i <= ReadingTables.MOST_RULES; i++) {
            rules.append(rule.formatted(i));
        }
        assertThat(faults(ShippedTables.changed(
                        "chase-step", "<rule id=\"rule_firstHalf\">", rules + "<rule id=\"rule_firstHalf\">")))
                .anyMatch(found -> found.contains("It takes from 1 to"));
    }

    @Test
    void saysAllFaultsOfTheCellsAtOnce() {
        String file = ShippedTables.file("chase-step")
                .replace("<text>&gt;= 100</text>", "<text>late</text>")
                .replace("<text>\"HAND_TO_IT\"</text>", "<text>\"FIRE\"</text>");

        assertThat(faults(bytes(file)))
                .containsExactly(
                        "Rule 6, “Share of the period elapsed, in percent”: “late” cannot be read from “late” on. A cell"
                                + " takes values, lists of values, comparisons such as >= 50, intervals such as [50..75),"
                                + " not(…) around them, or - for any.",
                        "Rule 6, “Step”: \"FIRE\" is not known here. It takes \"NONE\", \"REMIND\", \"TELL_MANAGER\","
                                + " \"TELL_LEAD\", \"HAND_TO_IT\".");
    }

    @Test
    void survivesFilesCutAndChangedAnywhere() {
        byte[] file = bytes(ShippedTables.file("chase-step"));
        java.util.Random random = new java.util.Random(7);
        for (int turn = 0; turn < 2000; turn++) {
            byte[] broken = file.clone();
            for (int hit = 0; hit <= turn % 5; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> ReadingTables.upload(broken, SHIPPED)).doesNotThrowAnyException();
        }
    }

    private static List<String> faults(byte[] file) {
        return ReadingTables.upload(file, SHIPPED).faults().stream()
                .map(Fault::sentence)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
