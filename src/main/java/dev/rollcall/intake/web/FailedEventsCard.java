package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.intake.MindingEvents;
import dev.rollcall.web.HomeCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the administrator's home page while something that another system has told could not take effect. */
@Component
@Order(51)
class FailedEventsCard implements HomeCard {

    private final MindingEvents minding;

    FailedEventsCard(MindingEvents minding) {
        this.minding = minding;
    }

    @Override
    public List<Card> cards(Actor actor) {
        long failed = actor.has(Role.ADMIN) ? minding.counts().getOrDefault("FAILED", 0L) : 0;
        return failed == 0
                ? List.of()
                : List.of(new Card(
                        "Mend events that failed",
                        "What other systems told and could not take effect",
                        "/admin/events?state=FAILED",
                        "link",
                        failed,
                        true));
    }
}
