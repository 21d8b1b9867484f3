package dev.rollcall.access.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Says why somebody whom the identity provider knows cannot come in. */
@Controller
class OidcRefusalPage {

    static final String REASON = "rollcall.oidcRefusal";
    static final String FAILED =
            "The sign-in with your company account did not succeed. Try again; if it fails again, tell IT when it was.";

    @GetMapping("/sign-in/refused")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(HttpSession session, Model model) {
        Object reason = session.getAttribute(REASON);
        session.removeAttribute(REASON);
        model.addAttribute("reason", reason == null ? FAILED : reason);
        return "access/refused";
    }
}
