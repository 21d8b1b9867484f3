package dev.rollcall.leaver;

import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks somebody whether they have what a mover says to have handed over to them. */
@Component
class OfferMail implements MailTemplate {

    static final String NAME = "hand_over_to_receiver";

    private final MoveItems items;
    private final Duration validFor;

    OfferMail(MoveItems items, @Value("${rollcall.links.valid-days}") int validDays) {
        this.items = items;
        this.validFor = Duration.ofDays(validDays);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        List<MoveItem> offered = items.offeredTo(request.recipient()).stream()
                .filter(one -> one.moveId().value().equals(request.subjectId()))
                .toList();
        return offered.isEmpty() ? Optional.empty() : Optional.of(content(offered, request));
    }

    private Content content(List<MoveItem> offered, Request request) {
        String link = request.links()
                .capability(dev.rollcall.access.Links.LEAVING, "/l/", request.recipient(), null, validFor);
        return new Content(
                "Do you have what " + offered.get(0).mover() + " handed over to you?",
                Map.of(
                        "mover", offered.get(0).mover(),
                        "things", offered.stream().map(MoveItem::what).toList(),
                        "link", link + "/offers"));
    }
}
