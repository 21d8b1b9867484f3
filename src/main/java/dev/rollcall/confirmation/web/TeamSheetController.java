package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.confirmation.FillingTeamSheets;
import dev.rollcall.confirmation.ReadingTeamSheets;
import dev.rollcall.confirmation.SheetChoice;
import dev.rollcall.confirmation.TeamSheet;
import dev.rollcall.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet on which a lead, or IT for them, enters the answers of a team that gets no mail. Needs no script. */
@Controller
@RequestMapping("/team-sheet")
class TeamSheetController {

    private final ReadingTeamSheets reading;
    private final FillingTeamSheets filling;

    TeamSheetController(ReadingTeamSheets reading, FillingTeamSheets filling) {
        this.reading = reading;
        this.filling = filling;
    }

    @GetMapping
    String own(Actor actor) {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return "redirect:/team-sheet/" + actor.personId();
    }

    @GetMapping("/{lead}")
    String page(@PathVariable UUID lead, Actor actor, Model model) {
        return show(reading.read(new PersonId(lead), actor), Map.of(), actor, model);
    }

    @PostMapping("/{lead}")
    String fill(
            @PathVariable UUID lead,
            @RequestParam Map<String, String> sent,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TeamSheet sheet = reading.read(new PersonId(lead), actor);
        SheetForm form = new SheetForm(sheet, sent);
        FillingTeamSheets.Outcome outcome = filling.fill(new PersonId(lead), form.lines(), actor);
        if (!outcome.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", form.errors(outcome.errors()));
            return show(sheet, sent, actor, model);
        }
        redirect.addFlashAttribute(
                "flash",
                outcome.recorded().isEmpty()
                        ? "There was nothing new to record."
                        : "Recorded: " + String.join(", ", outcome.recorded()) + ".");
        return "redirect:/team-sheet/" + lead;
    }

    private static String show(TeamSheet sheet, Map<String, String> sent, Actor actor, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("sent", sent);
        model.addAttribute("own", actor.is(sheet.lead()));
        model.addAttribute("has", SheetChoice.HAS);
        model.addAttribute("notNeeded", SheetChoice.NOT_NEEDED);
        model.addAttribute("later", SheetChoice.LATER);
        model.addAttribute("problems", SheetChoice.problems());
        model.addAttribute("whereabouts", SheetChoice.whereabouts());
        model.addAttribute("unknown", SheetChoice.NOT_RECOGNISED);
        return "confirmation/team-sheet";
    }
}
