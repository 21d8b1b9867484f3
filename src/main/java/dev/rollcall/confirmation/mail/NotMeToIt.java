package dev.rollcall.confirmation.mail;

import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells IT that a link reached the wrong person. */
@Component
class NotMeToIt implements MailTemplate {

    private final ReadingPages pages;

    NotMeToIt(ReadingPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "not_me_to_it";
    }

    @Override
    public Optional<Content> content(Request request) {
        String name = pages.name(new PersonId(request.subjectId()));
        return Optional.of(new Content(
                "Wrong person: the link for " + name,
                Map.of("name", name, "link", request.links().page("/register/people/" + request.subjectId()))));
    }
}
