package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountId;
import dev.rollcall.locate.CountState;
import dev.rollcall.locate.FinishingCounts;
import dev.rollcall.locate.RoomCount;
import dev.rollcall.locate.ScanCommand;
import dev.rollcall.locate.Scanning;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a room is counted: scan after scan, each answered at once, then a look at what was not seen. */
@Controller
class CountController {

    private final CountPage page;
    private final Scanning scanning;
    private final FinishingCounts finishing;

    CountController(CountPage page, Scanning scanning, FinishingCounts finishing) {
        this.page = page;
        this.scanning = scanning;
        this.finishing = finishing;
    }

    @GetMapping("/counts/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        page.fill(page.seen(id, actor, model), model);
        return "locate/count";
    }

    @PostMapping("/counts/{id}/scans")
    @ResponseBody
    ResponseEntity<Object> scan(@PathVariable UUID id, @RequestBody ScanBody body, Actor actor) {
        RoomCount count = page.permitted(id, actor);
        return CountPage.answer(scanning.scan(count.countId(), body.command(), actor));
    }

    @PostMapping("/counts/{id}/scans/{scan}/take-back")
    String takeBack(@PathVariable UUID id, @PathVariable long scan, Actor actor, RedirectAttributes redirect) {
        RoomCount count = page.permitted(id, actor);
        return CountPage.after(scanning.takeBack(count.countId(), scan, actor), "Taken back.", id, redirect);
    }

    @GetMapping("/counts/{id}/finish")
    String review(@PathVariable UUID id, Actor actor, Model model) {
        RoomCount count = page.permitted(id, actor);
        if (!count.state().isOpen()) {
            return "redirect:/counts/" + id;
        }
        page.fill(count, model);
        page.fillUnseen(count, model);
        return "locate/finish";
    }

    @PostMapping("/counts/{id}/finish")
    String finish(
            @PathVariable UUID id,
            @RequestParam(required = false) boolean complete,
            @RequestParam int round,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes redirect) {
        CountId count = page.permitted(id, actor).countId();
        if (!complete) {
            redirect.addFlashAttribute("flashError", "Tick that you have looked everywhere in this room, then finish.");
            return "redirect:/counts/" + id + "/finish";
        }
        Result<CountState> result = finishing.finish(count, round, note.isBlank() ? null : note, actor);
        String done = result.isDone() && result.value() == CountState.RECOUNT
                ? "The first round is finished. Something differs, so the room is counted once more."
                : "The count is finished.";
        return CountPage.after(result, done, id, redirect);
    }

    /** A scan as JSON. */
    record ScanBody(String clientId, String code, Integer quantity) {
        ScanCommand command() {
            try {
                return new ScanCommand(clientId, code, quantity);
            } catch (IllegalArgumentException wrong) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, wrong.getMessage());
            }
        }
    }
}
