package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a person, once for all audits: what, by when, why. */
@Component
class ConfirmationToHolder implements MailTemplate {

    private final HolderMail mail;

    ConfirmationToHolder(HolderMail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return "confirmation_to_holder";
    }

    @Override
    public Optional<Content> content(Request request) {
        return mail.content(request, "Please confirm your equipment by %s");
    }
}
