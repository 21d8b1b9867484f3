package dev.rollcall.leaver.web;

import dev.rollcall.history.Author;
import dev.rollcall.leaver.Departure;
import dev.rollcall.leaver.Departures;
import dev.rollcall.leaver.PlannedReturn;
import dev.rollcall.leaver.PlanningReturns;
import dev.rollcall.leaver.ReturnItem;
import dev.rollcall.leaver.ReturnItemId;
import dev.rollcall.leaver.ReturnItems;
import dev.rollcall.leaver.ReturnWay;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a leaver is made of, whichever way they came. */
@Component
class ReturnPages {

    private final Departures departures;
    private final ReturnItems items;
    private final PlanningReturns planning;
    private final People people;

    ReturnPages(Departures departures, ReturnItems items, PlanningReturns planning, People people) {
        this.departures = departures;
        this.items = items;
        this.planning = planning;
        this.people = people;
    }

    String page(PersonId person, String base, boolean byLink, Typed typed, Model model) {
        Optional<Departure> open = departures.openOf(person).filter(one -> one.returnBy() != null);
        List<ReturnItem> things = open.map(one -> items.of(one.id())).orElse(List.of()).stream()
                .filter(ReturnItem::isThing)
                .toList();
        Map<String, String> ways = new LinkedHashMap<>();
        open.ifPresent(one -> one.ways().forEach(way -> ways.put(way.name(), words(way))));
        model.addAttribute("layout", byLink ? "layout-plain" : "layout");
        model.addAttribute("base", base);
        model.addAttribute("departure", open.orElse(null));
        model.addAttribute("things", things);
        model.addAttribute("anyOpen", things.stream().anyMatch(ReturnItem::isOpen));
        model.addAttribute("ways", ways);
        model.addAttribute("typed", typed);
        return "leaver/return";
    }

    /** The page with a word of thanks, or once more with what is wrong. */
    String take(
            PersonId person,
            String base,
            boolean byLink,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<ReturnWay> offered = departures.openOf(person).map(Departure::ways).orElse(List.of());
        FormErrors errors = FormErrors.of(typed.read().problems(offered));
        if (errors.isEmpty()) {
            Author by = Author.person(people.find(person).orElseThrow().subjectKey());
            Result<Void> result = planning.plan(person, typed.read(), by);
            if (result.isDone()) {
                redirect.addFlashAttribute("flash", "Thank you, IT expects it so. You can change it until it is back.");
                return "redirect:" + base;
            }
            errors = FormErrors.of(result.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(422);
        return page(person, base, byLink, typed, model);
    }

    private static String words(ReturnWay way) {
        return switch (way) {
            case DROP_OFF -> "I bring it";
            case PICK_UP -> "Somebody fetches it";
            case SHIPPING -> "I send it";
        };
    }

    /** What was typed. */
    record Typed(List<UUID> items, ReturnWay way, String details, String tracking) {

        PlannedReturn read() {
            List<ReturnItemId> meant = items == null
                    ? List.of()
                    : items.stream().map(ReturnItemId::new).toList();
            return new PlannedReturn(meant, way, details, tracking);
        }
    }
}
