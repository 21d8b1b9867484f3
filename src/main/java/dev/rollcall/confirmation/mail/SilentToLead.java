package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the lead of an audit, or IT at the deadline, who has not answered. */
@Component
class SilentToLead implements MailTemplate {

    private final SilentMails silent;

    SilentToLead(SilentMails silent) {
        this.silent = silent;
    }

    @Override
    public String name() {
        return "silent_to_lead";
    }

    @Override
    public Optional<Content> content(Request request) {
        List<SilentMails.Silent> people = silent.ofAudit(request.subjectId());
        String page = "/audits/" + request.subjectId() + "/answers";
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        "Silent so far: " + people.size() + (people.size() == 1 ? " person" : " people"),
                        Map.of("people", people, "link", request.links().page(page))));
    }
}
