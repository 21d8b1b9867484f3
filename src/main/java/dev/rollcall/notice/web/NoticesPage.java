package dev.rollcall.notice.web;

import dev.rollcall.access.Actor;
import dev.rollcall.notice.DecidingOnNotices;
import dev.rollcall.notice.DecidingOnNotices.Verdict;
import dev.rollcall.notice.NoticeFilter;
import dev.rollcall.notice.NoticeKind;
import dev.rollcall.notice.Notices;
import dev.rollcall.notice.WhoMaySeeNotices;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of notices, each reader's own part of it, and what is done with those that are ticked. */
@Controller
class NoticesPage {

    private final Notices notices;
    private final DecidingOnNotices deciding;
    private final WhoMaySeeNotices who;
    private final Fragments fragments;

    NoticesPage(Notices notices, DecidingOnNotices deciding, WhoMaySeeNotices who, Fragments fragments) {
        this.notices = notices;
        this.deciding = deciding;
        this.who = who;
        this.fragments = fragments;
    }

    @GetMapping("/notices")
    String list(
            @ModelAttribute NoticeFilter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        model.addAttribute("page", notices.page(filter, who.ownerSeen(actor), pageable));
        model.addAttribute("kinds", NoticeKind.labels());
        model.addAttribute("states", states());
        model.addAttribute("ticked", Set.of());
        model.addAttribute("form", new NoticeForm(null, null, null, ""));
        return fragments.orPage("notice/list", "results");
    }

    @PostMapping("/notices")
    String decide(
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            @ModelAttribute NoticeFilter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Verdict verdict = form.verdict() == null ? Verdict.DISMISS : form.verdict();
        Result<Integer> result = binding.hasErrors()
                ? Result.refused("Choose a day of the calendar.")
                : deciding.decide(form.notices(), verdict, form.until(), form.reason(), actor);
        if (result.isDone()) {
            redirect.addFlashAttribute("flash", said(verdict, result.value()));
            return "redirect:/notices";
        }
        response.setStatus(422);
        list(filter, pageable, actor, model);
        model.addAttribute("ticked", Set.copyOf(form.notices()));
        model.addAttribute("form", form);
        FormErrors.of(result.refusal().orElseThrow()).into(model);
        return "notice/list";
    }

    private static String said(Verdict verdict, int count) {
        return count
                + (count == 1 ? " notice " : " notices ")
                + switch (verdict) {
                    case SNOOZE -> "put off.";
                    case DISMISS -> "dismissed.";
                    case REOPEN -> "opened again.";
                };
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("SNOOZED", "Put off");
        states.put("DISMISSED", "Dismissed");
        states.put("GONE", "Without cause by now");
        states.put("ANY", "Any");
        return states;
    }
}
