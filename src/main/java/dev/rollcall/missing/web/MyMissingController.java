package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same pages for those who sign in. */
@Controller
@RequestMapping("/my/missing")
class MyMissingController {

    private static final String BASE = "/my/missing";

    private final QuestionPages pages;

    MyMissingController(QuestionPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        return pages.list(person(actor), BASE, false, model);
    }

    @GetMapping("/{question}")
    String one(@PathVariable UUID question, Actor actor, Model model) {
        return pages.one(person(actor), question, BASE, false, model);
    }

    @GetMapping("/{question}/form")
    @ResponseBody
    Object form(Actor actor) {
        person(actor);
        return pages.schema();
    }

    @PostMapping("/{question}/answer")
    ResponseEntity<Map<String, Object>> answer(
            @PathVariable UUID question, @RequestBody Map<String, Object> data, Actor actor) {
        return pages.take(person(actor), question, data, BASE);
    }

    @PostMapping("/{question}/later")
    String later(
            @PathVariable UUID question,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return pages.putOff(person(actor), question, until, reason, BASE, redirect);
    }

    private static PersonId person(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return new PersonId(actor.personId());
    }
}
