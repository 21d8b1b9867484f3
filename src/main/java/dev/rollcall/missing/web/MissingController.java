package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.MissingCases;
import dev.rollcall.missing.WhoMayChase;
import dev.rollcall.register.LastKnownFacts;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Missing items: the list and one case; what is to be done stands in the task list. */
@Controller
class MissingController {

    private final MissingCases cases;
    private final WhoMayChase who;
    private final LastKnownFacts known;

    MissingController(MissingCases cases, WhoMayChase who, LastKnownFacts known) {
        this.cases = cases;
        this.who = who;
        this.known = known;
    }

    @GetMapping("/missing")
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        who.requireSee(actor);
        model.addAttribute("page", cases.list(open, pageable));
        model.addAttribute("open", open);
        return "missing/list";
    }

    @GetMapping("/missing/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        MissingCase item = apiOne(id, actor);
        model.addAttribute("item", item);
        model.addAttribute("known", known.of(item.assetId()));
        return "missing/one";
    }

    @GetMapping("/api/v1/missing")
    @ResponseBody
    Page<MissingCase> apiList(
            @RequestParam(defaultValue = "true") boolean open,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor) {
        who.requireSee(actor);
        return cases.list(open, pageable);
    }

    @GetMapping("/api/v1/missing/{id}")
    @ResponseBody
    MissingCase apiOne(@PathVariable UUID id, Actor actor) {
        who.requireSee(actor);
        return cases.find(new CaseId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
