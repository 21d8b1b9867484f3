package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.CancellingPurchases;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one purchase: what was ordered, what came of it, what happened; and how it ends early. */
@Controller
class OnePurchasePage {

    private final PurchaseView view;
    private final CancellingPurchases cancelling;

    OnePurchasePage(PurchaseView view, CancellingPurchases cancelling) {
        this.view = view;
        this.cancelling = cancelling;
    }

    @GetMapping("/purchases/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        view.fill(id, actor, model);
        return "purchase/one";
    }

    @PostMapping("/purchases/{id}/cancel")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return after(
                cancelling.cancel(view.permitted(id, actor), reason, actor), "The order is cancelled.", id, redirect);
    }

    @PostMapping("/purchases/{id}/close-short")
    String closeShort(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Result<PurchaseId> result = cancelling.closeShort(view.permitted(id, actor), reason, actor);
        return after(result, "Nothing more of it is awaited.", id, redirect);
    }

    static String after(Result<?> result, String done, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(done));
        return "redirect:/purchases/" + id;
    }
}
