package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.MovingDates;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the days of an audit whose work is out. */
@Controller
class DatesController {

    private static final String VIEW = "audit/dates";

    private final AuditPages pages;
    private final MovingDates moving;

    DatesController(AuditPages pages, MovingDates moving) {
        this.pages = pages;
        this.moving = moving;
    }

    @GetMapping("/audits/{id}/dates")
    String dates(@PathVariable UUID id, Actor actor, Model model) {
        AuditDates now = pages.run(id, actor, model).dates();
        model.addAttribute(
                "form",
                new Form(
                        now.confirmBy().toString(),
                        now.countBy().toString(),
                        now.closeBy().toString()));
        return VIEW;
    }

    @PostMapping("/audits/{id}/dates")
    String move(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Audit audit = pages.run(id, actor, model);
        AuditDates dates = new AuditDates(
                audit.dates().startsOn(),
                TypedDay.read(form.confirmBy()),
                TypedDay.read(form.countBy()),
                TypedDay.read(form.closeBy()));
        FormErrors errors = form.unreadable();
        moving.problems(new AuditId(id), dates).forEach(errors::add);
        if (!errors.isEmpty()) {
            return AuditPages.again(VIEW, errors, model, response);
        }
        Result<Void> moved = moving.move(new AuditId(id), dates, actor);
        return moved.isDone()
                ? AuditPages.after(moved, "The dates have moved.", "/audits/" + id, redirect)
                : AuditPages.again(VIEW, FormErrors.of(moved.refusal().orElseThrow()), model, response);
    }

    /** The days as typed. */
    public record Form(String confirmBy, String countBy, String closeBy) {

        FormErrors unreadable() {
            FormErrors errors = FormErrors.of(Map.of());
            TypedDay.check(errors, "confirmBy", confirmBy);
            TypedDay.check(errors, "countBy", countBy);
            TypedDay.check(errors, "closeBy", closeBy);
            return errors;
        }
    }
}
