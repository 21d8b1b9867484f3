package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.people.PersonId;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The same page for those who sign in. */
@Controller
@RequestMapping("/my/equipment")
class MyEquipmentController {

    private static final String BASE = "/my/equipment";

    private final EquipmentPages pages;

    MyEquipmentController(EquipmentPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String page(Actor actor, Model model) {
        if (actor.personId() == null) {
            model.addAttribute("layout", "layout");
            model.addAttribute("name", actor.name());
            return "confirmation/nothing-open";
        }
        return pages.page(person(actor), BASE, false, false, model);
    }

    @GetMapping("/form")
    @ResponseBody
    Map<String, Object> form(Actor actor) {
        return pages.form(person(actor));
    }

    @PostMapping("/answers")
    ResponseEntity<Map<String, Object>> answer(Actor actor, @RequestBody EquipmentPages.Sent sent) {
        return pages.take(person(actor), sent, new GivenBy(actor.author(), null), BASE);
    }

    @GetMapping("/receipts/{reference}")
    String receipt(Actor actor, @PathVariable String reference, Model model) {
        return pages.receipt(person(actor), reference, BASE, false, model);
    }

    private static PersonId person(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return new PersonId(actor.personId());
    }
}
