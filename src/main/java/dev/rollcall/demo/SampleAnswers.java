package dev.rollcall.demo;

import dev.rollcall.access.Actors;
import dev.rollcall.confirmation.AnswerResult;
import dev.rollcall.confirmation.AnsweringConfirmations;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers for the people of the sample company, on the page that each of them has. */
@Component
@Profile("demo")
class SampleAnswers {

    private final ReadingPages pages;
    private final AnsweringConfirmations answering;
    private final Actors actors;
    private final SampleRecords records;
    private final SampleClock clock;

    SampleAnswers(
            ReadingPages pages,
            AnsweringConfirmations answering,
            Actors actors,
            SampleRecords records,
            SampleClock clock) {
        this.pages = pages;
        this.answering = answering;
        this.actors = actors;
        this.records = records;
        this.clock = clock;
    }

    /** The person's own answer. */
    void give(PersonId person, Said said) {
        give(
                person,
                said,
                new GivenBy(actors.ofPerson(person).orElseThrow().actor().author(), null));
    }

    void give(PersonId person, Said said, GivenBy by) {
        List<Map<String, Object>> items = new ArrayList<>();
        if (pages.formData(person).get("items") instanceof List<?> asked) {
            for (Object one : asked) {
                items.add(shown((Map<?, ?>) one, said));
            }
        }
        AnswerResult result = answering.answer(person, Ids.next(), Map.of("items", items, "others", said.others()), by);
        if (!(result instanceof AnswerResult.Received)) {
            throw new IllegalStateException("The answer of a sample person was not taken: " + result);
        }
        clock.forget();
    }

    /** The answer, with the end of the serial where it has to be shown. */
    private Map<String, Object> shown(Map<?, ?> item, Said said) {
        Map<String, Object> answer = said.of(item);
        if (Boolean.TRUE.equals(item.get("proof"))) {
            answer.put("serialLast4", records.serialEnd(String.valueOf(item.get("itemId"))));
        }
        return answer;
    }

    /**
     * What somebody says: that they have everything, but for the kinds of things named.
     *
     * @param different kind → what the form sends for it
     * @param others what is not listed, as the form sends it
     */
    record Said(Map<String, Map<String, Object>> different, List<Map<String, Object>> others) {

        private static final Map<String, Object> YES = Map.of("answer", "HAVE");

        static final Said EVERYTHING_IS_HERE = new Said(Map.of(), List.of());

        static Said but(String kind, Map<String, Object> answer) {
            return new Said(Map.of(kind, answer), List.of());
        }

        static Said andAlso(Map<String, Object> other) {
            return new Said(Map.of(), List.of(other));
        }

        private Map<String, Object> of(Map<?, ?> item) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("itemId", item.get("itemId"));
            entry.putAll(different.getOrDefault(String.valueOf(item.get("kind")), YES));
            return entry;
        }
    }
}
