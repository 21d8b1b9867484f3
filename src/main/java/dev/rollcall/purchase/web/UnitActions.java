package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.IssuingUnits;
import dev.rollcall.purchase.KeepingUnits;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.ReturningUnits;
import dev.rollcall.purchase.UnitId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with single units on the page of a purchase: kept, sent back, issued. */
@Controller
class UnitActions {

    private final PurchaseView view;
    private final KeepingUnits keeping;
    private final ReturningUnits returning;
    private final IssuingUnits issuing;
    private final TypedNames names;

    UnitActions(
            PurchaseView view, KeepingUnits keeping, ReturningUnits returning, IssuingUnits issuing, TypedNames names) {
        this.view = view;
        this.keeping = keeping;
        this.returning = returning;
        this.issuing = issuing;
        this.names = names;
    }

    @PostMapping("/purchases/{id}/units/{unit}/keep")
    String keep(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "0") int line,
            Actor actor,
            RedirectAttributes redirect) {
        PurchaseId purchase = view.permitted(id, actor);
        UnitId unitId = view.unit(purchase, unit).id();
        return OnePurchasePage.after(
                keeping.keep(purchase, unitId, line, actor), "It is kept and registered.", id, redirect);
    }

    @PostMapping("/purchases/{id}/units/{unit}/send-back")
    String sendBack(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean replaced,
            Actor actor,
            RedirectAttributes redirect) {
        PurchaseId purchase = view.permitted(id, actor);
        UnitId unitId = view.unit(purchase, unit).id();
        return OnePurchasePage.after(
                returning.sendBack(purchase, unitId, reason, replaced, actor),
                "It goes back and is out of the active register.",
                id,
                redirect);
    }

    @PostMapping("/purchases/{id}/units/{unit}/issue")
    String issue(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String person,
            Actor actor,
            RedirectAttributes redirect) {
        PurchaseId purchase = view.permitted(id, actor);
        UnitId unitId = view.unit(purchase, unit).id();
        Result<PersonId> to = names.person(person);
        Result<?> result = to.then(one -> issuing.issue(purchase, unitId, one, actor));
        return OnePurchasePage.after(result, "It is issued. They are asked by mail to say that it came.", id, redirect);
    }

    @PostMapping("/purchases/{id}/keep-in-stock")
    String keepInStock(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        return OnePurchasePage.after(
                issuing.keepInStock(view.permitted(id, actor), actor), "The rest stays in stock.", id, redirect);
    }
}
