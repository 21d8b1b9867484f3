package dev.rollcall.access.web;

import dev.rollcall.access.CurrentActor;
import dev.rollcall.access.DemoAccounts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page on which people sign in. */
@Controller
class SignInPage {

    private static final String VIEW = "access/sign-in";

    private final CurrentActor current;
    private final ObjectProvider<DemoAccounts> demo;
    private final OidcSignIn oidc;

    SignInPage(CurrentActor current, ObjectProvider<DemoAccounts> demo, OidcSignIn oidc) {
        this.current = current;
        this.demo = demo;
        this.oidc = oidc;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String expired, @RequestParam(required = false) String out, Model model) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("expired", expired != null);
        model.addAttribute("signedOut", out != null);
        return VIEW;
    }

    /** What {@link SignInRefusals} forwards to. */
    @PostMapping("/sign-in/refused")
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    String refused(
            @RequestAttribute(name = "dev.rollcall.access.web.SignInRefusals", required = false) String reason,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        model.addAttribute("error", reason);
        model.addAttribute("username", username);
        return VIEW;
    }

    @ModelAttribute("demoAccounts")
    List<DemoAccounts.DemoAccount> demoAccounts() {
        return demo.stream().flatMap(source -> source.all().stream()).toList();
    }

    @ModelAttribute("oidcProviders")
    List<OidcSignIn.Provider> oidcProviders() {
        return oidc.providers();
    }
}
