package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.ReadingDepartures;
import dev.rollcall.leaver.WhoMaySeeDepartures;
import dev.rollcall.web.Fragments;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of departures, each reader's own part of it. */
@Controller
class DepartureListPage {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("ENDED", "Ended");
        STATES.put("WITHDRAWN", "Withdrawn");
        STATES.put("ANY", "Any");
    }

    private final ReadingDepartures reading;
    private final WhoMaySeeDepartures who;
    private final Fragments fragments;

    DepartureListPage(ReadingDepartures reading, WhoMaySeeDepartures who, Fragments fragments) {
        this.reading = reading;
        this.who = who;
        this.fragments = fragments;
    }

    @GetMapping("/departures")
    String list(
            @ModelAttribute ReadingDepartures.Filter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        model.addAttribute("page", reading.page(filter, actor, pageable));
        model.addAttribute("states", STATES);
        model.addAttribute("mayHandle", who.mayHandle(actor));
        return fragments.orPage("leaver/list", "results");
    }
}
