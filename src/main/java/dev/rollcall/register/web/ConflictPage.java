package dev.rollcall.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** Shows both versions of a record after a lost race, with a choice for each field that differs. */
public final class ConflictPage {

    private static final String WAS = "was.";

    private ConflictPage() {}

    /**
     * The view, with status 409.
     *
     * @param sent every parameter of the form, with those that begin "was." telling what it started from
     * @param theirs what the record says now
     * @param address where the choice is sent to
     */
    public static String show(
            String title,
            Map<String, String> sent,
            Map<String, String> theirs,
            int version,
            String address,
            Model model,
            HttpServletResponse response) {
        Map<String, String> was = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(WAS)) {
                was.put(name.substring(WAS.length()), value);
            }
        });
        model.addAttribute("title", title);
        model.addAttribute("conflict", Conflict.between(was, sent, theirs));
        model.addAttribute("theirs", theirs);
        model.addAttribute("version", version);
        model.addAttribute("address", address);
        model.addAttribute("reason", sent.get("reason"));
        response.setStatus(409);
        return "register/conflict";
    }
}
