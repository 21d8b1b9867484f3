package dev.rollcall.demo.web;

import dev.rollcall.demo.MakingSampleCompany;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What there is to try and to find in the sample company, and how to get it back as it was. */
@Controller
@Profile("demo")
class DemoController {

    static final String PAGE = "/demo";
    static final String MAKING = "/demo/making";

    private final MakingSampleCompany making;
    private final Fragments fragments;

    DemoController(MakingSampleCompany making, Fragments fragments) {
        this.making = making;
        this.fragments = fragments;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("own", making.isItsOwn());
        return "demo/demo";
    }

    @GetMapping(MAKING)
    String making(Model model, HttpServletResponse response) {
        if (making.state() == MakingSampleCompany.State.READY) {
            response.setHeader("HX-Redirect", PAGE);
            return "redirect:" + PAGE;
        }
        model.addAttribute("failed", making.state() == MakingSampleCompany.State.FAILED);
        model.addAttribute("lived", making.daysLived());
        model.addAttribute("all", making.daysToLive());
        return fragments.orPage("demo/making", "making");
    }

    @PostMapping("/demo/reset")
    @PreAuthorize("hasRole('ADMIN')")
    String reset(RedirectAttributes flash) {
        making.again().refusal().ifPresent(reason -> flash.addFlashAttribute("flashError", reason));
        return "redirect:" + PAGE;
    }
}
