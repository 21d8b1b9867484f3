package dev.rollcall.missing.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages behind a mailed link about missing items. The token in the path is all the authority there is. */
@Controller
@RequestMapping("/m/{token}")
class MissingLinkController {

    private final Links links;
    private final QuestionPages pages;

    MissingLinkController(Links links, QuestionPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    String list(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, response, person -> pages.list(person, "/m/" + token, true, model));
    }

    @GetMapping("/{question}")
    String one(@PathVariable String token, @PathVariable UUID question, Model model, HttpServletResponse response) {
        return page(token, response, person -> pages.one(person, question, "/m/" + token, true, model));
    }

    @GetMapping("/{question}/form")
    @ResponseBody
    Object form(@PathVariable String token) {
        holder(token);
        return pages.schema();
    }

    @PostMapping("/{question}/answer")
    ResponseEntity<Map<String, Object>> answer(
            @PathVariable String token, @PathVariable UUID question, @RequestBody Map<String, Object> data) {
        return pages.take(holder(token), question, data, "/m/" + token);
    }

    @PostMapping("/{question}/later")
    String later(
            @PathVariable String token,
            @PathVariable UUID question,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page(token, response, person -> pages.putOff(person, question, until, reason, "/m/" + token, redirect));
    }

    /** What the holder of the link is shown, or that it has ended. */
    private String page(String token, HttpServletResponse response, Function<PersonId, String> shown) {
        Optional<LinkHolder> holder = links.redeem(token, Links.MISSING);
        if (holder.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "missing/link-ended";
        }
        return shown.apply(holder.get().personId());
    }

    private PersonId holder(String token) {
        return links.redeem(token, Links.MISSING)
                .map(LinkHolder::personId)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.GONE, "This link has ended; nothing was saved."));
    }
}
