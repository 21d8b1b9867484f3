package dev.rollcall.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.workflow.Incidents;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** On the administrator's home page while a step of a process has failed and waits to be tried again. */
@Component
@Order(50)
class IncidentCard implements HomeCard {

    private final Incidents incidents;

    IncidentCard(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            return List.of();
        }
        long failed = incidents.list(PageRequest.of(0, 1)).getTotalElements();
        return failed == 0
                ? List.of()
                : List.of(new Card(
                        "Look at what failed",
                        "Steps of processes that could not be done",
                        "/admin/incidents",
                        "incident",
                        failed,
                        true));
    }
}
