package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValidatorTest {

    private static final String FORM = """
            [ {"type":"text","text":"Hello"},
              {"type":"dynamiclist","path":"items","components":[
                {"type":"expression","key":"itemId"},
                {"type":"radio","key":"answer","validate":{"required":true},
                 "values":[{"value":"HAVE"},{"value":"LATER"}]},
                {"type":"datetime","key":"laterDate","validate":{"required":true},
                 "conditional":{"hide":"=this.answer != \\"LATER\\""}}]},
              {"type":"group","components":[
                {"type":"textarea","key":"remark","validate":{"maxLength":10}},
                {"type":"number","key":"count","validate":{"min":1,"max":5}},
                {"type":"checkbox","key":"sure","validate":{"required":true}}]} ]""";

    @Test
    void keepsWhatTheFormDeclares() {
        FormAnswers answers = validate(data(Map.of("itemId", "7", "answer", "HAVE")));

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values()).containsEntry("sure", true);
        assertThat(answers.values().get("items")).isEqualTo(List.of(Map.of("itemId", "7", "answer", "HAVE")));
    }

    @Test
    void dropsUnknownAndHiddenKeys() {
        Map<String, Object> data =
                data(Map.of("itemId", "7", "answer", "HAVE", "laterDate", "not a date", "role", "ADMIN"));
        data.put("admin", true);

        FormAnswers answers = validate(data);

        assertThat(answers.isValid()).isTrue();
        assertThat(answers.values()).doesNotContainKey("admin");
        assertThat(answers.values().get("items")).isEqualTo(List.of(Map.of("itemId", "7", "answer", "HAVE")));
    }

    @Test
    void asksForWhatAConditionShows() {
        FormAnswers answers = validate(data(Map.of("answer", "LATER")));

        assertThat(answers.errors()).containsOnlyKeys("items[0].laterDate");
    }

    @Test
    void refusesAnAnswerThatIsNotOffered() {
        assertThat(validate(data(Map.of("answer", "MAYBE"))).errors()).containsOnlyKeys("items[0].answer");
    }

    @ParameterizedTest
    @CsvSource({"remark, 12345678901", "count, 0", "count, 6", "count, many"})
    void refusesValuesBeyondTheirLimits(String key, String value) {
        Map<String, Object> data = data(Map.of("answer", "HAVE"));
        data.put(key, value);

        assertThat(validate(data).errors()).containsOnlyKeys(key);
    }

    @Test
    void refusesACarriedValueThatIsNotPlain() {
        FormAnswers answers = validate(data(Map.of("itemId", List.of("7"), "answer", "HAVE")));

        assertThat(answers.errors()).containsOnlyKeys("items[0].itemId");
    }

    @Test
    void refusesAnUntickedRequiredBox() {
        Map<String, Object> data = data(Map.of("answer", "HAVE"));
        data.put("sure", false);

        assertThat(validate(data).errors()).containsOnlyKeys("sure");
    }

    @Test
    void refusesAListBeyondAllMeasure() {
        Map<String, Object> data = data(Map.of("answer", "HAVE"));
        data.put("items", Collections.nCopies(FormValidator.MAX_ENTRIES + 1, Map.of("answer", "HAVE")));

        assertThat(validate(data).errors()).containsOnlyKeys("items");
    }

    private static Map<String, Object> data(Map<String, Object> item) {
        Map<String, Object> data = new HashMap<>();
        data.put("items", List.of(item));
        data.put("sure", true);
        return data;
    }

    private static FormAnswers validate(Map<String, Object> data) {
        try {
            return FormValidator.validate(
                    FormComponent.parse(new ObjectMapper().readTree(FORM), new FormCondition.Parser()), data);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
