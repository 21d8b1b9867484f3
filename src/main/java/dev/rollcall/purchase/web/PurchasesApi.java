package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.purchase.CancellingPurchases;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.purchase.RecordingPurchases;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Purchases for programs: list, read, record, end early. */
@RestController
@RequestMapping("/api/v1/purchases")
@Tag(name = "Purchases")
class PurchasesApi {

    private final PurchaseView view;
    private final PurchaseList list;
    private final RecordingPurchases recording;
    private final CancellingPurchases cancelling;
    private final CompanyTime time;

    PurchasesApi(
            PurchaseView view,
            PurchaseList list,
            RecordingPurchases recording,
            CancellingPurchases cancelling,
            CompanyTime time) {
        this.view = view;
        this.list = list;
        this.recording = recording;
        this.cancelling = cancelling;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "A page of 50 purchases; state OPEN, OVERDUE, PROVISIONAL, CLOSED or CANCELLED")
    Page<PurchaseRow> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) UUID entity,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        view.require(actor);
        return list.page(new PurchaseFilter(q, state, entity), sort, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One purchase with its lines, what came of it and what happened")
    One one(@PathVariable UUID id, Actor actor) {
        PurchaseView.Whole whole = view.whole(id, actor);
        return new One(list.find(id).orElseThrow(), ApiPurchase.of(whole));
    }

    @PostMapping
    @Operation(
            summary =
                    "Records an order or what has changed of it, found by legal entity and number; saying the same again"
                            + " changes nothing")
    One record(@RequestBody LaidOrder body, Actor actor) {
        view.require(actor);
        RecordedPurchase laid = body.read();
        Map<String, String> problems = laid.problems(time.today());
        if (!problems.isEmpty()) {
            throw Problems.of("The order cannot be recorded: " + String.join("; ", problems.values()) + ".", problems);
        }
        PurchaseId id = Problems.orThrow(recording.record(laid, actor));
        return one(id.value(), actor);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancels an order; what has come stays in the register")
    One cancel(@PathVariable UUID id, @RequestBody Reason body, Actor actor) {
        Problems.orThrow(cancelling.cancel(view.permitted(id, actor), body.reason(), actor));
        return one(id, actor);
    }

    @PostMapping("/{id}/close-short")
    @Operation(summary = "Settles an order with what has come: the rest is not awaited any more")
    One closeShort(@PathVariable UUID id, @RequestBody Reason body, Actor actor) {
        Problems.orThrow(cancelling.closeShort(view.permitted(id, actor), body.reason(), actor));
        return one(id, actor);
    }

    /** @param reason asked for */
    record Reason(String reason) {}

    /** A purchase with all that belongs to it. */
    record One(PurchaseRow purchase, ApiPurchase details) {}
}
