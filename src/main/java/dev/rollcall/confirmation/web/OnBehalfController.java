package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.WhoMayAnswer;
import dev.rollcall.people.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The same page for a line manager, a deputy or IT who answers for somebody else. */
@Controller
@RequestMapping("/people/{id}/equipment")
class OnBehalfController {

    private final EquipmentPages pages;
    private final WhoMayAnswer whoMay;

    OnBehalfController(EquipmentPages pages, WhoMayAnswer whoMay) {
        this.pages = pages;
        this.whoMay = whoMay;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean slip, Actor actor, Model model) {
        whoMay.require(actor, new PersonId(id));
        model.addAttribute("slip", slip);
        return pages.page(new PersonId(id), base(id), false, !actor.is(new PersonId(id)), model);
    }

    @GetMapping("/form")
    @ResponseBody
    Map<String, Object> form(@PathVariable UUID id, Actor actor) {
        whoMay.require(actor, new PersonId(id));
        return pages.form(new PersonId(id));
    }

    @PostMapping("/answers")
    ResponseEntity<Map<String, Object>> answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean slip,
            Actor actor,
            @RequestBody EquipmentPages.Sent sent) {
        PersonId person = new PersonId(id);
        GivenBy by = whoMay.require(actor, person);
        return pages.take(person, sent, slip ? by.fromSlip() : by, base(id));
    }

    @GetMapping("/receipts/{reference}")
    String receipt(@PathVariable UUID id, @PathVariable String reference, Actor actor, Model model) {
        whoMay.require(actor, new PersonId(id));
        return pages.receipt(new PersonId(id), reference, base(id), false, model);
    }

    private static String base(UUID id) {
        return "/people/" + id + "/equipment";
    }
}
