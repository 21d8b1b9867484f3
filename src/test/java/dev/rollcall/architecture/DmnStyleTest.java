package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision table is written by the house rules; and the rules notice where one is not. */
class DmnStyleTest {

    static List<Path> tables() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("bpmn"))) {
            List<Path> tables = all.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
            assertThat(tables).isNotEmpty();
            return tables;
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isWrittenByTheRules(Path file) throws IOException {
        assertThat(DmnStyle.faults(
                        read(Files.readString(file)), file.getFileName().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decision id="verification-method" | decision id="method"            | is not the name of its file
            historyTimeToLive="P3650D"        | historyTimeToLive=""            | how long history is kept
            dmnElementRef="verification-method" | dmnElementRef="other"         | is not drawn
            hitPolicy="FIRST"                 | hitPolicy="ANY"                 | is neither UNIQUE nor FIRST
            rule id="rule_neither"            | rule id="DecisionRule_0n3k2"    | is not named for its case
            label="Virtual kind"              | label=""                        | has no label
            <description>Asking costs more than the thing is worth.</description> | <description>Cheap</description> | does not say why
            <text>"BELOW_LIMIT"</text>        | <text></text>                   | leaves an output open
            <text>virtual</text>              | <text>not(virtual)</text>       | is not named as what it reads
            """)
    void noticesATableWrittenOtherwise(String text, String instead, String fault) throws IOException {
        String table = Files.readString(Path.of("bpmn", "verification-method.dmn"));
        assertThat(table).contains(text);

        assertThat(DmnStyle.faults(read(table.replace(text, instead)), "verification-method.dmn"))
                .anyMatch(found -> found.contains(fault));
    }

    @Test
    void noticesAFirstTableWithoutARuleForTheRest() throws IOException {
        String table = Files.readString(Path.of("bpmn", "verification-method.dmn"));
        int rest = table.indexOf("<rule id=\"rule_neither\">");
        String narrowed =
                table.substring(0, rest) + table.substring(rest).replaceFirst("<text></text>", "<text>true</text>");

        assertThat(DmnStyle.faults(read(narrowed), "verification-method.dmn"))
                .containsExactly("decisionTable_verificationMethod has no last rule for the rest");
    }

    private static DmnModelInstance read(String xml) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
