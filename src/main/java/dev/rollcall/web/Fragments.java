package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Chooses between a whole page and the fragment of the same template that htmx asked for. */
@Component
public class Fragments {

    private final HttpServletRequest request;

    Fragments(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The view name: "register/assets" for a page, "register/assets :: results" when htmx asks to replace the element
     * with that id.
     */
    public String orPage(String template, String fragment) {
        return fragment.equals(request.getHeader("HX-Target")) ? template + " :: " + fragment : template;
    }
}
