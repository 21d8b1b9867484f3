package dev.rollcall.missing.web;

import dev.rollcall.missing.Answer;
import dev.rollcall.missing.AnsweringQuestions;
import dev.rollcall.missing.Question;
import dev.rollcall.missing.QuestionId;
import dev.rollcall.missing.Questions;
import dev.rollcall.missing.Snoozing;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import dev.rollcall.workflow.FormAnswers;
import dev.rollcall.workflow.FormSchemas;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of somebody who is asked about missing items are made of, whichever way they came. */
@Component
class QuestionPages {

    static final String FORM = "answer-about-item";

    private final Questions questions;
    private final AnsweringQuestions answering;
    private final Snoozing snoozing;
    private final FormSchemas forms;

    QuestionPages(Questions questions, AnsweringQuestions answering, Snoozing snoozing, FormSchemas forms) {
        this.questions = questions;
        this.answering = answering;
        this.snoozing = snoozing;
        this.forms = forms;
    }

    /** All that the person is asked; a single question is shown at once. */
    String list(PersonId person, String base, boolean byLink, Model model) {
        List<Question> open = questions.openTo(person);
        fill(base, byLink, model);
        model.addAttribute("questions", open);
        if (open.size() == 1) {
            model.addAttribute("question", open.get(0));
            return "missing/question";
        }
        return "missing/questions";
    }

    String one(PersonId person, UUID id, String base, boolean byLink, Model model) {
        fill(base, byLink, model);
        Question question = questions
                .find(new QuestionId(id))
                .filter(found -> found.personId().equals(person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("question", question);
        return "missing/question";
    }

    Object schema() {
        return forms.schema(FORM);
    }

    ResponseEntity<Map<String, Object>> take(PersonId person, UUID id, Map<String, Object> data, String base) {
        FormAnswers answers = forms.validate(FORM, data);
        if (!answers.isValid()) {
            return ResponseEntity.unprocessableEntity().body(Map.of("errors", answers.errors()));
        }
        Result<Void> result = answering.answer(new QuestionId(id), Answer.of(answers.values()), person);
        return result.isDone()
                ? ResponseEntity.ok(Map.of("location", base + "/" + id))
                : ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(Map.of("summary", result.refusal().orElseThrow()));
    }

    String putOff(PersonId person, UUID id, String until, String reason, String base, RedirectAttributes redirect) {
        Result<Void> result = snoozing.question(new QuestionId(id), TypedDay.read(until), reason, person);
        TypedDay.keepIfRefused(result, until, reason, redirect);
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal().orElse("You are reminded then, and not before."));
        return "redirect:" + base + "/" + id;
    }

    private static void fill(String base, boolean byLink, Model model) {
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("base", base);
    }
}
