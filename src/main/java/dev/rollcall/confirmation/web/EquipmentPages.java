package dev.rollcall.confirmation.web;

import dev.rollcall.confirmation.AnswerResult;
import dev.rollcall.confirmation.AnsweringConfirmations;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.PassedPage;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.confirmation.ReadingPassedPages;
import dev.rollcall.confirmation.ReadingReceipts;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.FormSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of one person is made of, whichever way they came to it. */
@Component
class EquipmentPages {

    static final String FORM = "equipment-confirmation";

    private final ReadingPages reading;
    private final ReadingPassedPages passed;
    private final ReadingReceipts receipts;
    private final AnsweringConfirmations answering;
    private final FormSchemas forms;

    EquipmentPages(
            ReadingPages reading,
            ReadingPassedPages passed,
            ReadingReceipts receipts,
            AnsweringConfirmations answering,
            FormSchemas forms) {
        this.reading = reading;
        this.passed = passed;
        this.receipts = receipts;
        this.answering = answering;
        this.forms = forms;
    }

    /**
     * @param base address under which the page's data, answers and receipts are
     * @param byLink whether the person came by a mailed link, so that "this is not me" is offered
     */
    String page(PersonId person, String base, boolean byLink, boolean forAnother, Model model) {
        Optional<ReadingPages.View> view = reading.of(person);
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("name", reading.name(person));
        if (view.isEmpty()) {
            return closed(person, byLink, model);
        }
        model.addAttribute("view", view.get());
        model.addAttribute("base", base);
        model.addAttribute("byLink", byLink);
        model.addAttribute("forAnother", forAnother);
        model.addAttribute("submission", Ids.next());
        return "confirmation/equipment";
    }

    /** Whether the person has a page that takes answers, whatever link they came by. */
    boolean isOpen(PersonId person) {
        return reading.of(person).isPresent();
    }

    /** For somebody whose pages take no more answers: what was recorded, and what happens now. */
    String closed(PersonId person, boolean byLink, Model model) {
        List<PassedPage> pages = passed.of(person);
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("byLink", byLink);
        model.addAttribute("passed", pages);
        return pages.isEmpty() ? "confirmation/nothing-open" : "confirmation/last-day-passed";
    }

    /** Schema and data of the form. */
    Map<String, Object> form(PersonId person) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("schema", forms.schema(FORM));
        form.put("data", reading.formData(person));
        return form;
    }

    ResponseEntity<Map<String, Object>> take(PersonId person, Sent sent, GivenBy by, String base) {
        AnswerResult result = answering.answer(person, sent.submission(), sent.data(), by);
        if (result instanceof AnswerResult.Received received) {
            String reference = received.receipt().reference();
            return ResponseEntity.ok(Map.of("location", base + "/receipts/" + reference, "receipt", reference));
        }
        if (result instanceof AnswerResult.Invalid invalid) {
            return ResponseEntity.unprocessableEntity().body(Map.of("errors", invalid.errors()));
        }
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("summary", ((AnswerResult.Refused) result).reason()));
    }

    String receipt(PersonId person, String reference, String base, boolean byLink, Model model) {
        ReadingReceipts.View receipt =
                receipts.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("name", reading.name(person));
        model.addAttribute("view", receipt);
        model.addAttribute("base", base);
        return "confirmation/receipt";
    }

    /**
     * @param submission id that the page was given; the same again means the same answer
     * @param data as the form gives it
     */
    record Sent(UUID submission, Map<String, Object> data) {
        Sent {
            if (submission == null || data == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "submission and data are missing");
            }
        }
    }
}
