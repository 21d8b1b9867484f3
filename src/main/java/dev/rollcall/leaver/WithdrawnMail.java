package dev.rollcall.leaver;

import dev.rollcall.notification.MailTemplate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells leaver and manager that nothing is expected back any more. */
@Component
class WithdrawnMail implements MailTemplate {

    static final String NAME = "departure_withdrawn_to_both";

    private final Departures departures;

    WithdrawnMail(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        return departures
                .find(new DepartureId(request.subjectId()))
                .map(one ->
                        new Content(one.name() + " stays: nothing has to be given back", Map.of("name", one.name())));
    }
}
