package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same page for leavers who sign in. */
@Controller
@RequestMapping("/my/return")
class MyReturnController {

    private static final String BASE = "/my/return";

    private final ReturnPages pages;

    MyReturnController(ReturnPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        return pages.page(person(actor), BASE, false, ReturnLinkController.none(), model);
    }

    @PostMapping
    String plan(
            @ModelAttribute("typed") ReturnPages.Typed typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return pages.take(person(actor), BASE, false, typed, model, response, redirect);
    }

    static PersonId person(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return new PersonId(actor.personId());
    }
}
