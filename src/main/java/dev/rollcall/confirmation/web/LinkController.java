package dev.rollcall.confirmation.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.confirmation.DenyingIdentity;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.history.Author;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page behind a mailed link. The token in the path is all the authority there is; reading never changes anything. */
@Controller
@RequestMapping("/c/{token}")
class LinkController {

    private final Links links;
    private final EquipmentPages pages;
    private final DenyingIdentity denying;
    private final People people;

    LinkController(Links links, EquipmentPages pages, DenyingIdentity denying, People people) {
        this.links = links;
        this.pages = pages;
        this.denying = denying;
        this.people = people;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<PersonId> person = links.redeem(token, Links.CONFIRM).map(LinkHolder::personId);
        if (person.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return links.ended(token, Links.CONFIRM)
                    .filter(holder -> !pages.isOpen(holder.personId()))
                    .map(holder -> pages.closed(holder.personId(), true, model))
                    .orElse("confirmation/link-ended");
        }
        return pages.page(person.get(), "/c/" + token, true, false, model);
    }

    @GetMapping("/form")
    @ResponseBody
    Map<String, Object> form(@PathVariable String token) {
        return pages.form(holder(token));
    }

    @PostMapping("/answers")
    ResponseEntity<Map<String, Object>> answer(@PathVariable String token, @RequestBody EquipmentPages.Sent sent) {
        PersonId person = holder(token);
        GivenBy by = new GivenBy(Author.person(people.find(person).orElseThrow().subjectKey()), null);
        return pages.take(person, sent, by, "/c/" + token);
    }

    @GetMapping("/receipts/{reference}")
    String receipt(@PathVariable String token, @PathVariable String reference, Model model) {
        return pages.receipt(holder(token), reference, "/c/" + token, true, model);
    }

    @PostMapping("/not-me")
    String notMe(@PathVariable String token) {
        denying.deny(holder(token));
        return "confirmation/not-me";
    }

    private PersonId holder(String token) {
        return links.redeem(token, Links.CONFIRM)
                .map(LinkHolder::personId)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.GONE,
                        "This link has ended; nothing was saved. Open it again to see what happens now."));
    }
}
