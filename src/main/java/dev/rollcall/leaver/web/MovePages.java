package dev.rollcall.leaver.web;

import dev.rollcall.leaver.AnsweringMoves;
import dev.rollcall.leaver.Move;
import dev.rollcall.leaver.MoveAnswer;
import dev.rollcall.leaver.MoveItem;
import dev.rollcall.leaver.MoveItems;
import dev.rollcall.leaver.Moves;
import dev.rollcall.leaver.Moving;
import dev.rollcall.leaver.TakingOver;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a mover, and of whoever is said to have something, are made of. */
@Component
class MovePages {

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("KEEP", "It goes along");
        ANSWERS.put("HAND_OVER", "Somebody else has it now");
        ANSWERS.put("RETURN", "IT gets it back");
    }

    private final Moves moves;
    private final MoveItems items;
    private final AnsweringMoves answering;
    private final TakingOver taking;

    MovePages(Moves moves, MoveItems items, AnsweringMoves answering, TakingOver taking) {
        this.moves = moves;
        this.items = items;
        this.answering = answering;
        this.taking = taking;
    }

    String move(PersonId person, String base, boolean byLink, Map<String, String> typed, Model model) {
        Move move = moves.openOf(person).orElse(null);
        fill(base, byLink, model);
        model.addAttribute("move", move);
        model.addAttribute("items", move == null ? List.of() : items.of(move.id()));
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("typed", typed);
        return "leaver/move";
    }

    /** Once more with what is wrong, or with a word of thanks. */
    String answer(
            PersonId person,
            String base,
            boolean byLink,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Move move = moves.openOf(person).filter(Move::isAsked).orElse(null);
        FormErrors errors = FormErrors.of(Map.of());
        if (move == null) {
            errors.add("", "This is answered already, or not asked any more.");
        } else {
            List<Moving> said =
                    items.of(move.id()).stream().map(item -> read(item, typed)).toList();
            answering.problems(move.id(), said).forEach((item, problem) -> errors.add(field(item), problem));
            if (errors.isEmpty()) {
                answering.answer(move.id(), said).value();
                redirect.addFlashAttribute("flash", "Thank you, your answer has arrived.");
                return "redirect:" + base + "/move";
            }
        }
        errors.into(model);
        response.setStatus(422);
        return move(person, base, byLink, typed, model);
    }

    String offers(PersonId person, String base, boolean byLink, Model model) {
        fill(base, byLink, model);
        model.addAttribute("offers", items.offeredTo(person));
        return "leaver/offers";
    }

    String take(PersonId person, String base, UUID item, boolean taken, RedirectAttributes redirect) {
        Result<Void> result = taking.answer(person, item, taken);
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError",
                result.refusal()
                        .orElse(taken ? "Thank you, it is on record with you now." : "Thank you, IT asks again."));
        return "redirect:" + base + "/offers";
    }

    private static void fill(String base, boolean byLink, Model model) {
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("base", base);
    }

    private static Moving read(MoveItem item, Map<String, String> typed) {
        String answer = typed.get(field(item.id()));
        return new Moving(
                item.id(),
                ANSWERS.containsKey(answer == null ? "" : answer) ? MoveAnswer.valueOf(answer) : null,
                typed.get("to-" + item.id()));
    }

    private static String field(UUID item) {
        return "answer-" + item;
    }
}
