package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.Finding;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.FindingState;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.Origins;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.RootCause;
import dev.rollcall.finding.Sources;
import dev.rollcall.web.FormErrors;
import dev.rollcall.workflow.Colleagues;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The list of an audit's findings and the page of one, with their forms as typed; drawn at first and after a refusal. */
@Component
class FindingViews {

    /** As many findings are offered as the one that another doubles. */
    private static final int MOST_OTHERS = 500;

    private final FindingPages pages;
    private final Findings findings;
    private final Sources sources;
    private final Colleagues colleagues;
    private final Origins origins;

    FindingViews(FindingPages pages, Findings findings, Sources sources, Colleagues colleagues, Origins origins) {
        this.origins = origins;
        this.pages = pages;
        this.findings = findings;
        this.sources = sources;
        this.colleagues = colleagues;
    }

    /**
     * Which findings are listed.
     *
     * @param kind null for all
     * @param state null for all
     * @param mine null for everybody's
     */
    record Query(FindingKind kind, FindingState state, Boolean mine) {

        public boolean isMine() {
            return Boolean.TRUE.equals(mine);
        }
    }

    String list(UUID audit, Query query, Pageable pageable, Actor actor, Model model) {
        AuditId id = pages.seen(audit, actor, model);
        Page<Finding> page =
                findings.list(id, query.kind(), query.state(), query.isMine() ? actor.personId() : null, pageable);
        model.addAttribute("page", page);
        model.addAttribute("query", query);
        model.addAttribute("openByKind", findings.openByKind(id));
        model.addAttribute("kind", query.kind());
        model.addAttribute("kinds", options(FindingKind.values(), FindingKind::label));
        model.addAttribute("states", options(FindingState.values(), FindingState::label));
        forms(SettleForm.empty(), "As the data propose", page, model);
        return "finding/list";
    }

    String one(UUID id, Actor actor, Model model) {
        Finding finding = findings.find(new FindingId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such finding"));
        pages.seen(finding.auditId(), actor, model);
        model.addAttribute("finding", finding);
        model.addAttribute("sources", sources.of(finding));
        model.addAttribute("photo", sources.photo(finding));
        model.addAttribute("origins", origins.of(finding.id()));
        Page<Finding> open = findings.list(
                new AuditId(finding.auditId()), null, FindingState.OPEN, null, PageRequest.of(0, MOST_OTHERS));
        forms(
                SettleForm.of(finding),
                "Not known",
                open.filter(other -> !other.id().equals(finding.id())),
                model);
        return "finding/one";
    }

    /** The page again with what is wrong: the forms in the model stand as they were sent. */
    static String again(String template, FormErrors errors, HttpServletResponse response, Model model) {
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return template;
    }

    private void forms(SettleForm settle, String noCause, Iterable<Finding> others, Model model) {
        if (!model.containsAttribute("settleForm")) {
            model.addAttribute("settleForm", settle);
        }
        if (!model.containsAttribute("handOverForm")) {
            model.addAttribute("handOverForm", HandOverForm.empty());
        }
        model.addAttribute("resolutions", choice("Choose", options(Resolution.values(), Resolution::label)));
        model.addAttribute("causes", choice(noCause, options(RootCause.values(), RootCause::label)));
        Map<String, String> doubled = new LinkedHashMap<>();
        others.forEach(other -> doubled.put(other.id().toString(), other.kind().label() + ": " + other.title()));
        model.addAttribute("others", choice("None", doubled));
        Map<String, String> staff = new LinkedHashMap<>();
        colleagues.staff().forEach((person, name) -> staff.put(person.toString(), name));
        model.addAttribute("colleagues", choice("Choose", staff));
    }

    private static Map<String, String> choice(String none, Map<String, String> options) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", none);
        all.putAll(options);
        return all;
    }

    private static <E extends Enum<E>> Map<String, String> options(E[] all, Function<E, String> label) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> options.put(one.name(), label.apply(one)));
        return options;
    }
}
