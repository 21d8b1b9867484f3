package dev.rollcall.leaver;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.MailTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the manager of a leaver what is expected back, and when. */
@Component
class ManagerInstructionMail implements MailTemplate {

    static final String NAME = "departure_to_manager";

    private final Departures departures;
    private final ReturnItems items;

    ManagerInstructionMail(Departures departures, ReturnItems items) {
        this.departures = departures;
        this.items = items;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        return departures
                .find(new DepartureId(request.subjectId()))
                .filter(one -> one.isOpen() && one.returnBy() != null)
                .map(one -> content(one, request));
    }

    private Content content(Departure one, Request request) {
        List<String> things = items.of(one.id()).stream()
                .filter(item -> item.isOpen() && item.isThing())
                .map(ReturnItem::what)
                .toList();
        return new Content(
                one.name() + " leaves: " + things.size() + " to come back by " + DayText.of(one.returnBy()),
                Map.of(
                        "name", one.name(),
                        "lastDay", DayText.of(one.lastDay()),
                        "by", DayText.of(one.returnBy()),
                        "things", things,
                        "link", request.links().page("/departures/" + one.id())));
    }
}
