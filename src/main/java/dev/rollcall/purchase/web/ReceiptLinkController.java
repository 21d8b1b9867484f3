package dev.rollcall.purchase.web;

import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same behind a mailed link. The token in the path is all the authority there is. */
@Controller
class ReceiptLinkController {

    private final Links links;
    private final ReceiptPages pages;

    ReceiptLinkController(Links links, ReceiptPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/r/{token}")
    String list(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, response, person -> pages.list(person, "/r/" + token, true, model));
    }

    @PostMapping("/r/{token}/{issue}")
    String take(
            @PathVariable String token,
            @PathVariable UUID issue,
            @RequestParam boolean received,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return page(token, response, person -> pages.take(person, issue, received, note, "/r/" + token, redirect));
    }

    private String page(String token, HttpServletResponse response, Function<PersonId, String> shown) {
        Optional<LinkHolder> holder = links.redeem(token, Links.RECEIPT);
        if (holder.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "purchase/link-ended";
        }
        return shown.apply(holder.get().personId());
    }
}
