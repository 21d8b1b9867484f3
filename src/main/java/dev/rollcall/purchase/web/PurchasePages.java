package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.purchase.RecordingPurchases;
import dev.rollcall.register.web.Choices;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of purchases, and recording an order or what has changed of it. */
@Controller
class PurchasePages {

    private final PurchaseView view;
    private final PurchaseList list;
    private final RecordingPurchases recording;
    private final Choices choices;
    private final TypedNames names;
    private final CompanyTime time;

    PurchasePages(
            PurchaseView view,
            PurchaseList list,
            RecordingPurchases recording,
            Choices choices,
            TypedNames names,
            CompanyTime time) {
        this.view = view;
        this.list = list;
        this.recording = recording;
        this.choices = choices;
        this.names = names;
        this.time = time;
    }

    @GetMapping("/purchases")
    String list(
            PurchaseFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        view.require(actor);
        model.addAttribute("page", list.page(filter, sort, page));
        model.addAttribute("states", PurchaseFilter.STATES);
        model.addAttribute("entities", choices.entities());
        return "purchase/list";
    }

    @GetMapping("/purchases/new")
    String blank(Actor actor, Model model) {
        view.require(actor);
        return form(PurchaseForm.blank(), null, model);
    }

    @GetMapping("/purchases/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        return form(view.form(id, actor), id, model);
    }

    @PostMapping({"/purchases/new", "/purchases/{id}/edit"})
    String record(
            @PathVariable(required = false) UUID id,
            @ModelAttribute PurchaseForm form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        view.require(actor);
        FormErrors errors = FormErrors.of(java.util.Map.of());
        RecordedPurchase laid = form.read(names, time.today(), errors);
        if (errors.isEmpty()) {
            Result<PurchaseId> result = recording.record(laid, actor);
            if (result.isDone()) {
                return "redirect:/purchases/" + result.value();
            }
            errors = FormErrors.of(result.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(form.withSpareLines(), id, model);
    }

    private String form(PurchaseForm form, UUID id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("kinds", Choices.optional(choices.kinds(), "Choose"));
        model.addAttribute("entities", choices.entities());
        return "purchase/form";
    }
}
