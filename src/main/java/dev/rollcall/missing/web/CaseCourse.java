package dev.rollcall.missing.web;

import dev.rollcall.missing.GatheringFacts;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.NextSteps;
import dev.rollcall.missing.Timeline;
import dev.rollcall.register.LastKnownFacts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a case came here and goes on: what is known of the thing, what happened, what comes next. */
@Component
class CaseCourse {

    private final LastKnownFacts known;
    private final GatheringFacts facts;
    private final NextSteps next;
    private final Timeline timeline;

    CaseCourse(LastKnownFacts known, GatheringFacts facts, NextSteps next, Timeline timeline) {
        this.known = known;
        this.facts = facts;
        this.next = next;
        this.timeline = timeline;
    }

    /** @param full whether the reader may see what others know and did */
    void fill(MissingCase one, boolean full, Model model) {
        model.addAttribute("known", full ? known.of(one.assetId()) : Map.of());
        model.addAttribute("facts", full ? facts.about(one.assetId()) : List.of());
        model.addAttribute("timeline", full ? timeline.of(one.id()) : List.of());
        model.addAttribute("next", next.of(one));
    }
}
