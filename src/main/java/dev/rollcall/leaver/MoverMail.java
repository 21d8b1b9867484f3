package dev.rollcall.leaver;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a mover what they keep, hand over and give back. */
@Component
class MoverMail implements MailTemplate {

    static final String NAME = "move_to_mover";

    private final Moves moves;
    private final MoveItems items;
    private final Duration validFor;

    MoverMail(Moves moves, MoveItems items, @Value("${rollcall.links.valid-days}") int validDays) {
        this.moves = moves;
        this.items = items;
        this.validFor = Duration.ofDays(validDays);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        return moves.find(new MoveId(request.subjectId())).filter(Move::isAsked).map(one -> content(one, request));
    }

    private Content content(Move one, Request request) {
        String link =
                request.links().capability(dev.rollcall.access.Links.LEAVING, "/l/", one.personId(), null, validFor);
        return new Content(
                "You have moved: what goes along? By " + DayText.of(one.due()),
                Map.of(
                        "name", one.name(),
                        "what", one.what(),
                        "by", DayText.of(one.due()),
                        "things",
                                items.of(one.id()).stream().map(MoveItem::what).toList(),
                        "link", link + "/move"));
    }
}
