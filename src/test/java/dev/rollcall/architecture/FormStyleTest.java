package dev.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form keeps to what the server can check; and the rules notice where one does not. */
class FormStyleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> forms() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("forms"))) {
            List<Path> forms = all.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
            assertThat(forms).isNotEmpty();
            return forms;
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isWrittenByTheRules(Path file) throws IOException {
        assertThat(faults(Files.readString(file), file.getFileName().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "equipment-confirmation" | "id": "confirmation"           | is not the name of its file
            "schemaVersion": 16            | "schemaVersion": 4             | is of an old schema
            "7.24.0"                       | "8.6.0"                        | is drawn for another platform
            "id": "field_toWhom"           | "id": "Field_0ab1c2"           | is a generated id
            "id": "field_toWhom"           | "id": "field_place"            | is used twice
            "type": "separator"            | "type": "filepicker"           | the server cannot check: filepicker
            "type": "separator"            | "type": "html"                 | the server cannot check: html
            "key": "toWhom"                | "key": "to_whom"               | not in camel case
            "key": "toWhom"                | "key": "place"                 | a key that is used twice
            "label": "Who has it now?"     | "label": ""                    | has no label
            "label": "Who has it now?"     | "label": "Who?", "readonly": "=true" | a property that the server cannot check
            "minLength": 4                 | "validationType": "email"      | a validation that the server cannot check
            "maxLength": 2000              | "minLength": 1                 | has no limit to its length
            "subtype": "date"              | "subtype": "datetime"          | asks for a time
            "value": "GIVEN"               | "value": "given away"          | not the name of an enum
            "value": "GIVEN"               | "value": "RETURNED"            | offers twice
            "hide": "=this.answer          | "hide": "=this.answer !        | not FEEL
            "hide": "=this.answer          | "hide": "this.answer           | no expression
            "hide": "=this.answer          | "hide": "=starts with(this.answer, \\"H\\") and this.answer | calls a function
            """)
    void noticesAFormWrittenOtherwise(String text, String instead, String fault) throws IOException {
        String form = Files.readString(Path.of("forms", "equipment-confirmation.form"));
        assertThat(form).contains(text);

        assertThat(faults(form.replace(text, instead), "equipment-confirmation.form"))
                .anyMatch(found -> found.contains(fault));
    }

    private static List<String> faults(String form, String fileName) throws IOException {
        return FormStyle.faults(JSON.readTree(form), fileName);
    }
}
