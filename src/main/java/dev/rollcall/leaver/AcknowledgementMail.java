package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.MailTemplate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Acknowledges to both sides what came back, on which day and in which condition, and says what is still open. */
@Component
class AcknowledgementMail implements MailTemplate {

    static final String NAME = "return_to_both";

    private final Departures departures;
    private final ReturnItems items;
    private final Moves moves;
    private final CompanyTime time;

    AcknowledgementMail(Departures departures, ReturnItems items, Moves moves, CompanyTime time) {
        this.moves = moves;
        this.departures = departures;
        this.items = items;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        UUID subject = request.subjectId();
        return departures
                .find(new DepartureId(subject))
                .map(one -> content(subject, one.name(), one.returnBy(), one.state() == DepartureState.ENDED))
                .or(() -> moves.find(new MoveId(subject)).map(one -> content(subject, one.name(), one.due(), false)));
    }

    private Content content(UUID subject, String name, LocalDate by, boolean ended) {
        List<ReturnItem> things = items.ofOwner(subject).stream()
                .filter(item -> item.isThing() && item.state() != ItemState.WITHDRAWN)
                .toList();
        return new Content(
                "What " + name + " has given back",
                Map.of(
                        "name",
                        name,
                        "ended",
                        ended,
                        "settled",
                        things.stream()
                                .filter(item -> !item.isOpen())
                                .map(this::line)
                                .toList(),
                        "open",
                        things.stream()
                                .filter(ReturnItem::isOpen)
                                .map(ReturnItem::what)
                                .toList(),
                        "by",
                        by == null ? "" : DayText.of(by)));
    }

    private String line(ReturnItem item) {
        return item.what() + ": " + item.standing() + ", " + DayText.of(time.dayOf(item.settledAt()))
                + (item.note() == null || item.note().isBlank() ? "" : ". " + item.note());
    }
}
