package dev.rollcall.leaver.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages behind the links that movers and receivers are mailed. */
@Controller
@RequestMapping("/l/{token}")
class MoveLinkController {

    private final Links links;
    private final MovePages pages;

    MoveLinkController(Links links, MovePages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/move")
    String move(@PathVariable String token, Model model, HttpServletResponse response) {
        return open(token, response, person -> pages.move(person, "/l/" + token, true, Map.of(), model));
    }

    @PostMapping("/move")
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return open(
                token, response, person -> pages.answer(person, "/l/" + token, true, typed, model, response, redirect));
    }

    @GetMapping("/offers")
    String offers(@PathVariable String token, Model model, HttpServletResponse response) {
        return open(token, response, person -> pages.offers(person, "/l/" + token, true, model));
    }

    @PostMapping("/offers/{item}")
    String take(
            @PathVariable String token,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "false") boolean taken,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return open(token, response, person -> pages.take(person, "/l/" + token, item, taken, redirect));
    }

    private String open(String token, HttpServletResponse response, Function<PersonId, String> shown) {
        Optional<LinkHolder> holder = links.redeem(token, Links.LEAVING);
        if (holder.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "leaver/link-ended";
        }
        return shown.apply(holder.get().personId());
    }
}
