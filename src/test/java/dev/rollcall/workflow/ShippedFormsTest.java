package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that are shipped, as the server checks them: what it shows, asks and drops agrees with the viewer. */
class ShippedFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"proof":false}                                          | answer
            {"proof":false, "answer":"HAVE"}                         |
            {"answer":"HAVE", "noLongerNeeded":true}                 |
            {"proof":true, "answer":"HAVE"}                          | serialLast4
            {"proof":true, "answer":"HAVE", "serialLast4":"123"}     | serialLast4
            {"proof":true, "answer":"HAVE", "serialLast4":"A1B2"}    |
            {"proof":true, "answer":"NOT_RECOGNISED"}                |
            {"proof":true, "answer":"HAVE_BUT", "problem":"DAMAGED"} | serialLast4
            {"proof":true, "answer":"HAVE_BUT", "problem":"LABEL_UNREADABLE"} |
            {"answer":"HAVE_BUT"}                                    | problem
            {"answer":"NOT_HERE"}                                    | where
            {"answer":"NOT_HERE", "where":"RETURNED"}                |
            {"answer":"NOT_HERE", "where":"GIVEN"}                   | toWhom
            {"answer":"NOT_HERE", "where":"LEFT"}                    | place
            {"answer":"LATER"}                                       | laterDate
            {"answer":"LATER", "laterDate":"soon"}                   | laterDate
            {"answer":"LATER", "laterDate":"2026-12-01"}             |
            {"answer":"PERHAPS"}                                     | answer
            """)
    void asksOfAnItemWhatItsAnswerCallsFor(String item, String fault) throws IOException {
        FormAnswers answers = validate("equipment-confirmation", "{\"items\":[" + item + "]}");

        if (fault == null) {
            assertThat(answers.errors()).isEmpty();
        } else {
            assertThat(answers.errors()).containsOnlyKeys("items[0]." + fault);
        }
    }

    @ParameterizedTest
    @CsvSource({"tag", "serial"})
    void asksNoNumberOfWhatIsSomebodysOwn(String key) throws IOException {
        String other = "{\"others\":[{\"ownership\":\"%s\",\"what\":\"Headset\",\"%s\":\"X1\"}]}";

        assertThat(other(validate("equipment-confirmation", other.formatted("COMPANY", key))))
                .containsKey(key);
        assertThat(other(validate("equipment-confirmation", other.formatted("OWN", key))))
                .doesNotContainKey(key);
    }

    @ParameterizedTest
    @CsvSource({"itemId, 0190-a", "note, Broken hinge", "serialLast4, A1B2"})
    void keepsWhatAnItemCarries(String key, String value) throws IOException {
        FormAnswers answers = validate("equipment-confirmation", """
                {"items":[{"itemId":"0190-a","proof":true,"answer":"HAVE_BUT","problem":"DAMAGED","toWhom":"Ben",
                "serialLast4":"A1B2","note":"Broken hinge","name":"ThinkPad"}]}""");

        assertThat(answers.isValid()).isTrue();
        assertThat(items(answers).get(0)).containsEntry(key, value).doesNotContainKeys("toWhom", "name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            prepare-audit       | {"confirmed":false}                     | confirmed
            prepare-audit       | {"confirmed":true, "announcement":"Hi"} |
            count-room          | {}                                      | complete
            count-room          | {"complete":true}                       |
            locate-asset        | {}                                      | result
            locate-asset        | {"result":"SEEN"}                       | place
            locate-asset        | {"result":"SEEN", "place":"HQ 2.14", "serialLast4":""} |
            locate-asset        | {"result":"ACCOUNTED_FOR"}              | paper
            locate-asset        | {"result":"NOT_FOUND"}                  |
            settle-findings     | {}                                      | confirmed
            approve-corrections | {}                                      | confirmed
            look-for-item       | {"result":"FOUND"}                      | where
            look-for-item       | {"result":"NOT_FOUND"}                  | note
            look-for-item       | {"result":"NOT_FOUND", "note":"Asked"}  |
            decide-on-item      | {"ending":"STOLEN", "circumstances":"Car broken into"} | policeReport
            decide-on-item      | {"ending":"LOST", "circumstances":"Train"} |
            decide-on-item      | {"ending":"LOST"}                       | circumstances
            confirm-ending      | {"verdict":"ACCEPT"}                    |
            confirm-ending      | {"verdict":"SEND_BACK"}                 | reason
            confirm-import      | {"decision":"APPLY"}                    | mode
            confirm-import      | {"decision":"APPLY", "mode":"GOOD_ROWS", "reversals":3, "acceptReversals":true} |
            confirm-import      | {"decision":"DISCARD"}                  |
            """)
    void asksWhatTheTaskNeeds(String form, String data, String fault) throws IOException {
        FormAnswers answers = validate(form, data);

        if (fault == null) {
            assertThat(answers.errors()).isEmpty();
        } else {
            assertThat(answers.errors()).containsOnlyKeys(fault);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "3, true"})
    void offersToReverseCorrectionsOnlyWhereThereAreAny(int reversals, boolean offered) throws IOException {
        FormAnswers answers = validate(
                "confirm-import",
                "{\"decision\":\"APPLY\",\"mode\":\"GOOD_ROWS\",\"acceptReversals\":true,\"reversals\":" + reversals
                        + "}");

        assertThat(answers.values().containsKey("acceptReversals")).isEqualTo(offered);
    }

    private static FormAnswers validate(String form, String data) throws IOException {
        JsonNode schema = JSON.readTree(new File("forms", form + ".form"));
        return FormValidator.validate(
                FormComponent.parse(schema.path("components"), new FormCondition.Parser()),
                JSON.readValue(data, new TypeReference<>() {}));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(FormAnswers answers) {
        return (List<Map<String, Object>>) answers.values().get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> other(FormAnswers answers) {
        return ((List<Map<String, Object>>) answers.values().get("others")).get(0);
    }
}
