package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Where security forwards a form whose session has ended. It changes nothing and sends nothing again: it gives back what
 * was typed, and the form's own page fills itself in again (data-keep).
 */
@Controller
class SessionExpiredPage {

    @RequestMapping("/session-expired")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired(HttpServletRequest request, Model model) {
        model.addAttribute("typed", Typed.in(request));
        return "web/session-expired";
    }
}
