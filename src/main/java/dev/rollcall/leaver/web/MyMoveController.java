package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same pages for movers and receivers who sign in. */
@Controller
@RequestMapping("/my/return")
class MyMoveController {

    private static final String BASE = "/my/return";

    private final MovePages pages;

    MyMoveController(MovePages pages) {
        this.pages = pages;
    }

    @GetMapping("/move")
    String move(Actor actor, Model model) {
        return pages.move(MyReturnController.person(actor), BASE, false, Map.of(), model);
    }

    @PostMapping("/move")
    String answer(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return pages.answer(MyReturnController.person(actor), BASE, false, typed, model, response, redirect);
    }

    @GetMapping("/offers")
    String offers(Actor actor, Model model) {
        return pages.offers(MyReturnController.person(actor), BASE, false, model);
    }

    @PostMapping("/offers/{item}")
    String take(
            @PathVariable UUID item,
            @RequestParam(defaultValue = "false") boolean taken,
            Actor actor,
            RedirectAttributes redirect) {
        return pages.take(MyReturnController.person(actor), BASE, item, taken, redirect);
    }
}
