package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.Piece;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.Received;
import dev.rollcall.purchase.ReceivingDeliveries;
import dev.rollcall.values.Result;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a delivery is scanned against its order, each thing answered at once. */
@Controller
class ReceivePage {

    private final PurchaseView view;
    private final ReceivingDeliveries receiving;

    ReceivePage(PurchaseView view, ReceivingDeliveries receiving) {
        this.view = view;
        this.receiving = receiving;
    }

    @GetMapping("/purchases/{id}/receive")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        view.fill(id, actor, model);
        return "purchase/receive";
    }

    @PostMapping("/purchases/{id}/scans")
    @ResponseBody
    ResponseEntity<Object> scan(@PathVariable UUID id, @RequestBody ScanBody body, Actor actor) {
        Result<Received> result = receiving.scan(view.permitted(id, actor), body.piece(), actor);
        return result.isDone()
                ? ResponseEntity.ok(ScanAnswer.of(result.value()))
                : ResponseEntity.unprocessableEntity()
                        .body(Map.of("summary", result.refusal().orElseThrow()));
    }

    /** For what is counted and not scanned. */
    @PostMapping("/purchases/{id}/count")
    String count(
            @PathVariable UUID id,
            @RequestParam String submission,
            @RequestParam int line,
            @RequestParam(defaultValue = "0") int quantity,
            @RequestParam(required = false) Piece.Over over,
            Actor actor,
            RedirectAttributes redirect) {
        PurchaseId purchase = view.permitted(id, actor);
        Piece piece = new Piece(submission, null, null, line, quantity, over, null, null);
        Result<Received> result = receiving.scan(purchase, piece, actor);
        boolean more = result.isDone() && result.value().outcome() == Received.Outcome.MORE_THAN_ORDERED;
        redirect.addFlashAttribute(
                result.isDone() && !more ? "flash" : "flashError",
                more
                        ? "That is more than was ordered. Tick “more than ordered is kept” to keep all of it."
                        : result.refusal().orElse(quantity + " received."));
        return "redirect:/purchases/" + id + "/receive";
    }

    /**
     * A scan as JSON.
     *
     * @param code what was scanned
     * @param as SERIAL or TAG
     * @param tag that goes with a serial; empty for none
     * @param line number of the line; empty for the one that awaits something
     */
    record ScanBody(
            String clientId, String code, String as, String tag, String line, Integer quantity, Piece.Over over) {

        Piece piece() {
            boolean isTag = "TAG".equals(as);
            Integer number = line == null || !line.matches("\\d{1,4}") ? null : Integer.valueOf(line);
            return new Piece(clientId, isTag ? null : code, isTag ? code : tag, number, quantity, over, null, null);
        }
    }
}
