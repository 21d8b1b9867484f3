package dev.rollcall.access.web;

import dev.rollcall.access.AccountId;
import dev.rollcall.access.Accounts;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ChangingPasswords;
import dev.rollcall.access.SignedIn;
import dev.rollcall.values.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who you are here, and your password. The only page open to somebody with a temporary password. */
@Controller
class OwnAccountPage {

    private static final String VIEW = "access/own-account";

    private final Accounts accounts;
    private final ChangingPasswords passwords;
    private final AccountSessions sessions;

    OwnAccountPage(Accounts accounts, ChangingPasswords passwords, AccountSessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    String show(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        if (actor.accountId() != null) {
            accounts.find(new AccountId(actor.accountId()))
                    .ifPresent(account -> model.addAttribute("account", account));
        }
        return VIEW;
    }

    @PostMapping("/account")
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Result<SignedIn> changed = changed(present, chosen, repeated, actor, request);
        if (!changed.isDone()) {
            String reason = changed.refusal().orElseThrow();
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", Map.of(reason.startsWith("Present") ? "present" : "chosen", reason));
            return show(actor, model);
        }
        SecurityContext context = new SecurityContextImpl(AccountSessions.authentication(changed.value()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
        flash.addFlashAttribute("flash", "Your password is changed. You are signed out everywhere else.");
        return "redirect:/";
    }

    private Result<SignedIn> changed(
            String present, String chosen, String repeated, Actor actor, HttpServletRequest request) {
        if (actor.accountId() == null) {
            return Result.refused("You sign in with your company account: change your password there.");
        }
        return chosen.equals(repeated)
                ? passwords.change(new AccountId(actor.accountId()), present, chosen, request.getRemoteAddr())
                : Result.refused("New password: the two entries differ. Type it twice.");
    }
}
