package dev.rollcall.access.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiScopes;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.NewToken;
import dev.rollcall.access.TokenView;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens of programs that call the API, for administrators. */
@Controller
@RequestMapping("/admin/tokens")
@PreAuthorize("hasRole('ADMIN')")
class TokensPage {

    private static final int PAGE = 50;
    private static final String VIEW = "access/tokens";

    private final ApiTokens tokens;
    private final CompanyTime time;

    TokensPage(ApiTokens tokens, CompanyTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(page, 0);
        model.addAttribute(
                "page",
                new PageImpl<TokenView>(tokens.page(number, PAGE), PageRequest.of(number, PAGE), tokens.count()));
        model.addAttribute("scopes", ApiScopes.all());
        return VIEW;
    }

    /** Answers with the secret at once and not after a redirect, so that it is stored nowhere. */
    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", required = false) Set<String> scopes,
            @RequestParam(defaultValue = "") String validUntil,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Set<String> chosen = scopes == null ? Set.of() : scopes;
        Result<NewToken> made = created(name, chosen, validUntil, actor);
        if (made.isDone()) {
            model.addAttribute("secret", made.value().secret());
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", Map.of("", made.refusal().orElseThrow()));
            model.addAttribute("name", name);
            model.addAttribute("chosen", chosen);
            model.addAttribute("validUntil", validUntil);
        }
        return list(0, model);
    }

    private Result<NewToken> created(String name, Set<String> scopes, String validUntil, Actor actor) {
        try {
            Instant end = validUntil.isBlank() ? null : time.endOf(LocalDate.parse(validUntil.strip()));
            return tokens.create(name, scopes, end, actor);
        } catch (DateTimeException unreadable) {
            return Result.refused("Enter the last day as year-month-day, such as 2027-03-31.");
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes flash) {
        tokens.revoke(id);
        flash.addFlashAttribute("flash", "Revoked. The token is worth nothing from now on.");
        return "redirect:/admin/tokens";
    }
}
