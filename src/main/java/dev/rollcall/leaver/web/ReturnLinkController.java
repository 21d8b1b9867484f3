package dev.rollcall.leaver.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the link that a leaver is mailed. The token in the path is all the authority there is. */
@Controller
@RequestMapping("/l/{token}")
class ReturnLinkController {

    private final Links links;
    private final ReturnPages pages;

    ReturnLinkController(Links links, ReturnPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        return open(token, response, person -> pages.page(person, "/l/" + token, true, none(), model));
    }

    @PostMapping
    String plan(
            @PathVariable String token,
            @ModelAttribute("typed") ReturnPages.Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return open(
                token, response, person -> pages.take(person, "/l/" + token, true, typed, model, response, redirect));
    }

    private String open(String token, HttpServletResponse response, Function<PersonId, String> shown) {
        Optional<LinkHolder> holder = links.redeem(token, Links.LEAVING);
        if (holder.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "leaver/link-ended";
        }
        return shown.apply(holder.get().personId());
    }

    static ReturnPages.Typed none() {
        return new ReturnPages.Typed(null, null, "", "");
    }
}
