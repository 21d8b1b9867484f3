package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a manager, once a day for all audits, who of their own people has not answered. */
@Component
class ManagerDigest implements MailTemplate {

    private final SilentMails silent;

    ManagerDigest(SilentMails silent) {
        this.silent = silent;
    }

    @Override
    public String name() {
        return "digest_to_manager";
    }

    @Override
    public Optional<Content> content(Request request) {
        List<SilentMails.Silent> people = silent.ofManager(request.recipient());
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        "Not answered yet: " + people.size() + (people.size() == 1 ? " person" : " people"),
                        Map.of("people", people, "link", request.links().page("/audits"))));
    }
}
