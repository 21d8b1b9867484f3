package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a manager's one mail of the day, for all audits: who of their own people has not answered. */
@Component
@Order(5)
class SilentInDigest implements DigestPart {

    private final SilentMails silent;

    SilentInDigest(SilentMails silent) {
        this.silent = silent;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> people = silent.ofManager(recipient).stream()
                .map(one -> one.displayName() + " – " + one.audit() + ", last day " + one.lastDay())
                .toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Not answered yet: " + people.size() + (people.size() == 1 ? " person" : " people"),
                        "Please speak to these people of yours: they have not yet said whether they have their equipment."
                                + " You may also answer for them; it is recorded so. People on record as absent are not"
                                + " listed.",
                        people,
                        links.page("/audits"),
                        "See who has not answered"));
    }
}
