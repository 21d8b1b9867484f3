package dev.rollcall.schedule.web;

import dev.rollcall.access.Actor;
import dev.rollcall.schedule.ChangingSchedules;
import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Postpones or skips the next audit of a schedule, or ends it, from its page. */
@Controller
@RequestMapping("/schedules/{id}")
class ScheduleChanges {

    private final ChangingSchedules changing;

    ScheduleChanges(ChangingSchedules changing) {
        this.changing = changing;
    }

    @PostMapping("/postpone")
    String postpone(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String planned,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Result<Void> result =
                changing.postpone(new ScheduleId(id), TypedDay.read(planned), TypedDay.read(to), reason, actor);
        TypedDay.keepIfRefused(result, to, reason, redirect);
        return after(result, "Postponed.", id, redirect);
    }

    @PostMapping("/skip")
    String skip(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String planned,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return after(
                changing.skip(new ScheduleId(id), TypedDay.read(planned), reason, actor), "Skipped.", id, redirect);
    }

    @PostMapping("/end")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return after(changing.end(new ScheduleId(id), reason, actor), "The schedule has ended.", id, redirect);
    }

    private static String after(Result<Void> result, String done, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(done));
        return "redirect:/schedules/" + id;
    }
}
