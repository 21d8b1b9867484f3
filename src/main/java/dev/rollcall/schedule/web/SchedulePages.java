package dev.rollcall.schedule.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.schedule.Mornings;
import dev.rollcall.schedule.Rhythm;
import dev.rollcall.schedule.Schedule;
import dev.rollcall.schedule.ScheduleDates;
import dev.rollcall.schedule.ScheduleId;
import dev.rollcall.schedule.Schedules;
import dev.rollcall.schedule.SettingUpSchedules;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of schedules, one of them with what became of its dates, and how a new one is set up. */
@Controller
class SchedulePages {

    private static final int PAGE_SIZE = 25;
    private static final Map<String, String> UNITS = new LinkedHashMap<>();

    static {
        for (Rhythm.Unit unit : Rhythm.Unit.values()) {
            UNITS.put(unit.name(), unit.words());
        }
    }

    private final Schedules schedules;
    private final SettingUpSchedules settingUp;
    private final ScheduleDates dates;
    private final Mornings mornings;
    private final Repeated repeated;

    SchedulePages(
            Schedules schedules,
            SettingUpSchedules settingUp,
            ScheduleDates dates,
            Mornings mornings,
            Repeated repeated) {
        this.schedules = schedules;
        this.settingUp = settingUp;
        this.dates = dates;
        this.mornings = mornings;
        this.repeated = repeated;
    }

    @GetMapping("/schedules")
    String list(@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
        repeated.requireRun(actor);
        model.addAttribute(
                "page",
                schedules
                        .next(PageRequest.of(Math.max(page, 0), PAGE_SIZE))
                        .map(one -> ScheduleView.of(one, mornings)));
        return "schedule/list";
    }

    @GetMapping("/schedules/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        repeated.requireRun(actor);
        Schedule schedule =
                schedules.find(new ScheduleId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("schedule", ScheduleView.of(schedule, mornings));
        model.addAttribute("like", repeated.audit(schedule.like().value()).name());
        model.addAttribute("dates", dates.of(schedule.scheduleId()));
        return "schedule/one";
    }

    @GetMapping("/schedules/new")
    String form(@RequestParam UUID like, Actor actor, Model model) {
        repeated.requireRun(actor);
        Audit audit = repeated.audit(like);
        return form(ScheduleForm.usual(audit.name(), like, repeated.quarterAfter(audit)), model);
    }

    @PostMapping("/schedules/new")
    String setUp(@ModelAttribute ScheduleForm form, Actor actor, Model model, HttpServletResponse response) {
        repeated.requireRun(actor);
        repeated.audit(form.like());
        FormErrors errors = form.problems(repeated.today());
        if (errors.isEmpty()) {
            Result<ScheduleId> result = settingUp.setUp(form.read(), actor);
            if (result.isDone()) {
                return "redirect:/schedules/" + result.value();
            }
            errors = FormErrors.of(result.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(form, model);
    }

    private String form(ScheduleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", UNITS);
        model.addAttribute("like", repeated.audit(form.like()).name());
        return "schedule/new";
    }
}
