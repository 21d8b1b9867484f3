package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.FindingState;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.SettlingFindings;
import dev.rollcall.finding.Sources;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.Colleagues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The findings of an audit: the list, one with the evidence behind it, and settling. */
@Controller
class FindingController {

    /** As many findings are offered as the one that another doubles. */
    private static final int MOST_OTHERS = 500;

    private final FindingPages pages;
    private final Findings findings;
    private final Sources sources;
    private final SettlingFindings settling;
    private final Colleagues colleagues;

    FindingController(
            FindingPages pages, Findings findings, Sources sources, SettlingFindings settling, Colleagues colleagues) {
        this.pages = pages;
        this.findings = findings;
        this.sources = sources;
        this.settling = settling;
        this.colleagues = colleagues;
    }

    @GetMapping("/audits/{audit}/findings")
    String list(
            @PathVariable UUID audit,
            @RequestParam(required = false) FindingKind kind,
            @RequestParam(required = false) FindingState state,
            @RequestParam(defaultValue = "false") boolean mine,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        AuditId id = pages.seen(audit, actor, model);
        var page = findings.list(id, kind, state, mine ? actor.personId() : null, pageable);
        model.addAttribute("page", page);
        model.addAttribute("others", page.getContent());
        model.addAttribute("openByKind", findings.openByKind(id));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", options(FindingKind.values(), FindingKind::label));
        model.addAttribute("states", options(FindingState.values(), FindingState::label));
        model.addAttribute("resolutions", Resolution.values());
        model.addAttribute("colleagues", colleagues.staff());
        return "finding/list";
    }

    @GetMapping("/findings/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        Finding finding =
                findings.find(new FindingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.seen(finding.auditId(), actor, model);
        model.addAttribute("finding", finding);
        model.addAttribute("sources", sources.of(finding));
        model.addAttribute("photo", sources.photo(finding));
        model.addAttribute(
                "others",
                findings.list(
                                new AuditId(finding.auditId()),
                                null,
                                FindingState.OPEN,
                                null,
                                PageRequest.of(0, MOST_OTHERS))
                        .filter(other -> !other.id().equals(finding.id())));
        model.addAttribute("resolutions", Resolution.values());
        model.addAttribute("colleagues", colleagues.staff());
        return "finding/one";
    }

    @PostMapping("/findings/{id}/settle")
    String settle(@PathVariable UUID id, @ModelAttribute SettleForm form, Actor actor, RedirectAttributes redirect) {
        Result<Void> result = settling.settle(new FindingId(id), form.settlement(), actor);
        return FindingPages.after(result, "Settled.", "/findings/" + id, redirect);
    }

    @PostMapping("/audits/{audit}/findings/settle")
    String settleAll(
            @PathVariable UUID audit, @ModelAttribute SettleForm form, Actor actor, RedirectAttributes redirect) {
        Result<Integer> result = form.findings().isEmpty() && form.kind() != null
                ? settling.settleAll(new AuditId(audit), form.kind(), form.settlement(), actor)
                : settling.settleAll(form.findings(), form.settlement(), actor);
        String done = result.isDone() ? result.value() + " findings settled." : "";
        return FindingPages.after(result, done, "/audits/" + audit + "/findings", redirect);
    }

    private static <E extends Enum<E>> Map<String, String> options(
            E[] all, java.util.function.Function<E, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> options.put(one.name(), label.apply(one)));
        return options;
    }
}
