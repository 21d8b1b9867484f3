package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.MoveItem;
import dev.rollcall.leaver.MoveItems;
import dev.rollcall.leaver.Moves;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The moves, for the IT staff: what was asked of whom, and what they said. */
@Controller
class MovesPage {

    private final SeenDepartures who;
    private final Moves moves;
    private final MoveItems items;

    MovesPage(SeenDepartures who, Moves moves, MoveItems items) {
        this.who = who;
        this.moves = moves;
        this.items = items;
    }

    @GetMapping("/moves")
    String list(Actor actor, Model model) {
        who.requireHandle(actor);
        Map<MoveId, List<MoveItem>> said = new LinkedHashMap<>();
        var all = moves.latest();
        all.forEach(move -> said.put(move.id(), items.of(move.id())));
        model.addAttribute("moves", all);
        model.addAttribute("said", said);
        return "leaver/moves";
    }
}
