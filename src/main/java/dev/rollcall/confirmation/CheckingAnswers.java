package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.KeepingPhotos;
import dev.rollcall.workflow.FormAnswers;
import dev.rollcall.workflow.FormSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks a submitted page: by the form's own schema, against what the person is asked now, and by the rules that a schema
 * cannot hold. What the page says of an item other than its answers is not believed.
 */
@Component
class CheckingAnswers {

    static final String FORM = "equipment-confirmation";
    private static final String CHANGED =
            "Your list has changed since you opened this page. Reload it; what you entered is kept.";

    private static final String NO_PHOTO =
            "A photo is not there any more. Take it again, or type the end of the serial number.";

    private final FormSchemas forms;
    private final NamedPeople people;
    private final KeepingPhotos photos;
    private final CompanyTime time;

    CheckingAnswers(FormSchemas forms, NamedPeople people, KeepingPhotos photos, CompanyTime time) {
        this.forms = forms;
        this.people = people;
        this.photos = photos;
        this.time = time;
    }

    /** A page with faults has errors and no answers. */
    Checked check(Map<String, Object> data, OpenPage page) {
        Map<String, HeldItem> asked = page.items().stream()
                .collect(Collectors.toMap(item -> item.asset().toString(), Function.identity()));
        List<HeldItem> order = new ArrayList<>();
        List<Map<String, Object>> entries = new ArrayList<>();
        if (data.get("items") instanceof List<?> sent) {
            for (Object one : sent) {
                Map<?, ?> entry = one instanceof Map<?, ?> map ? map : Map.of();
                HeldItem item = asked.remove(String.valueOf(entry.get("itemId")));
                if (item == null) {
                    return Checked.wrong(Map.of("items", CHANGED));
                }
                if (!isTheirs(entry.get("photo"), page)) {
                    return Checked.wrong(Map.of("items", NO_PHOTO));
                }
                order.add(item);
                entries.add(FormData.entry(item, entry));
            }
        }
        if (!asked.isEmpty()) {
            return Checked.wrong(Map.of("items", CHANGED));
        }
        Map<String, Object> merged = new LinkedHashMap<>(data);
        merged.put("items", entries);
        return check(merged, order);
    }

    /** A photo counts only when it came from the same person's page. */
    private boolean isTheirs(Object photo, OpenPage page) {
        if (photo == null) {
            return true;
        }
        try {
            UUID id = UUID.fromString(photo.toString());
            return photos.isFrom(id, page.confirmations().get(0).subjectKey());
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private Checked check(Map<String, Object> merged, List<HeldItem> order) {
        FormAnswers answers = forms.validate(FORM, merged);
        if (!answers.isValid()) {
            return Checked.wrong(answers.errors());
        }
        ReadingAnswers reading = new ReadingAnswers(time.today(), people::find);
        PageAnswers page = reading.read(answers.values(), order, FormData.listed(merged));
        return reading.errors().isEmpty()
                ? new Checked(page, answers.values(), Map.of())
                : Checked.wrong(reading.errors());
    }

    /**
     * @param answers null with errors
     * @param values as validated, for the submission's record; null with errors
     */
    record Checked(PageAnswers answers, Map<String, Object> values, Map<String, String> errors) {
        static Checked wrong(Map<String, String> errors) {
            return new Checked(null, null, errors);
        }
    }
}
