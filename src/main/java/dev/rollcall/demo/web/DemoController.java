package dev.rollcall.demo.web;

import dev.rollcall.demo.MakingSampleCompany;
import dev.rollcall.demo.SampleFiles;
import dev.rollcall.demo.SampleGuide;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What there is to try and to find in the sample company, and how to get it back as it was. */
@Controller
@Profile("demo")
class DemoController {

    static final String PAGE = "/demo";
    static final String MAKING = "/demo/making";

    private final MakingSampleCompany making;
    private final SampleGuide guide;
    private final SampleFiles files;
    private final Fragments fragments;

    DemoController(MakingSampleCompany making, SampleGuide guide, SampleFiles files, Fragments fragments) {
        this.making = making;
        this.guide = guide;
        this.files = files;
        this.fragments = fragments;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("own", making.isItsOwn());
        model.addAttribute("cards", guide.cards());
        model.addAttribute("cases", guide.cases());
        model.addAttribute("stockRoom", guide.stockRoom().orElse(null));
        model.addAttribute("codes", files.codes());
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

    @GetMapping("/demo/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Resource file = files.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    @PostMapping("/demo/reset")
    @PreAuthorize("hasRole('ADMIN')")
    String reset(RedirectAttributes flash) {
        making.again().refusal().ifPresent(reason -> flash.addFlashAttribute("flashError", reason));
        return "redirect:" + PAGE;
    }
}
