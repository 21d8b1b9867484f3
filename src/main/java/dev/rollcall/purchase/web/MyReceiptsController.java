package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was issued to whoever has signed in, for them to say that it came. */
@Controller
class MyReceiptsController {

    private static final String BASE = "/my/receipts";

    private final ReceiptPages pages;

    MyReceiptsController(ReceiptPages pages) {
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(Actor actor, Model model) {
        return pages.list(person(actor), BASE, false, model);
    }

    @PostMapping(BASE + "/{issue}")
    String take(
            @PathVariable UUID issue,
            @RequestParam boolean received,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes redirect) {
        return pages.take(person(actor), issue, received, note, BASE, redirect);
    }

    private static PersonId person(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return new PersonId(actor.personId());
    }
}
