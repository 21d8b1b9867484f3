package dev.rollcall.review.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import dev.rollcall.review.AnsweringSeatQuestions;
import dev.rollcall.review.SeatQuestions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page on which somebody says whether they still need their seats: by the link in a mail, or signed in. */
@Controller
class SeatQuestionsController {

    private final Links links;
    private final SeatQuestions questions;
    private final AnsweringSeatQuestions answering;

    SeatQuestionsController(Links links, SeatQuestions questions, AnsweringSeatQuestions answering) {
        this.links = links;
        this.questions = questions;
        this.answering = answering;
    }

    @GetMapping("/s/{token}")
    String mailed(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<LinkHolder> holder = holder(token, response);
        return holder.isEmpty() ? ended(response) : page(holder.get().personId(), "/s/" + token, 0, model);
    }

    @PostMapping("/s/{token}")
    String answered(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Optional<LinkHolder> holder = holder(token, response);
        return holder.isEmpty() ? ended(response) : answered(holder.get().personId(), "/s/" + token, typed, model);
    }

    @GetMapping("/my/licences")
    String mine(Actor actor, Model model) {
        return page(person(actor), "/my/licences", 0, model);
    }

    @PostMapping("/my/licences")
    String answeredMine(@RequestParam Map<String, String> typed, Actor actor, Model model) {
        return answered(person(actor), "/my/licences", typed, model);
    }

    private String answered(PersonId person, String address, Map<String, String> typed, Model model) {
        Map<Long, Boolean> needed = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.matches("q\\d{1,18}") && value.matches("yes|no")) {
                needed.put(Long.valueOf(name.substring(1)), value.equals("yes"));
            }
        });
        return page(person, address, answering.answer(person, needed), model);
    }

    private String page(PersonId person, String address, int answered, Model model) {
        model.addAttribute("questions", questions.open(person));
        model.addAttribute("address", address);
        model.addAttribute("answered", answered);
        return "review/seats";
    }

    private Optional<LinkHolder> holder(String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return links.redeem(token, Links.SEATS);
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(410);
        return "review/link-ended";
    }

    private static PersonId person(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("Only people on record have seats");
        }
        return new PersonId(actor.personId());
    }
}
