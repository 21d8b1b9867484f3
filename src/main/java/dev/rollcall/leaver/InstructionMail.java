package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a leaver what to return, how and by when, with a link that lives until their last day is over. */
@Component
class InstructionMail implements MailTemplate {

    static final String NAME = "departure_to_leaver";

    /** What the mail is for. */
    enum Why {
        NEW("Told what to return"),
        MOVED("Told that it moved: to return"),
        REMINDER("Reminded: to return");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** As the timeline writes it. */
        String words() {
            return words;
        }
    }

    private final Departures departures;
    private final ReturnItems items;
    private final CompanyTime time;

    InstructionMail(Departures departures, ReturnItems items, CompanyTime time) {
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
        String by = DayText.of(one.returnBy());
        Why why = Why.valueOf(String.valueOf(request.params().getOrDefault("why", Why.NEW.name())));
        boolean over = one.isOver(time.today());
        String subject = things.isEmpty()
                ? "Your last day is " + DayText.of(one.lastDay()) + ": nothing to give back"
                : switch (why) {
                    case NEW -> "Please give back what you hold by " + by;
                    case MOVED -> "Your last day has moved: please give back what you hold by " + by;
                    case REMINDER -> "Reminder: please give back what you hold by " + by;
                };
        return new Content(
                subject,
                Map.of(
                        "name",
                        one.name(),
                        "moved",
                        why == Why.MOVED,
                        "lastDay",
                        DayText.of(one.lastDay()),
                        "by",
                        by,
                        "over",
                        over,
                        "things",
                        things,
                        "ways",
                        one.ways().stream().map(ReturnWay::words).toList(),
                        "link",
                        over || things.isEmpty() ? "" : link(one, request)));
    }

    private String link(Departure one, Request request) {
        Duration left = Duration.between(time.now(), time.endOf(one.lastDay()));
        return request.links().capability(dev.rollcall.access.Links.LEAVING, "/l/", one.personId(), null, left);
    }
}
