package dev.rollcall.confirmation.mail;

import dev.rollcall.notification.MailTemplate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds a person who has not answered; dropped when they have by the time it is sent. */
@Component
class ReminderToHolder implements MailTemplate {

    private final HolderMail mail;

    ReminderToHolder(HolderMail mail) {
        this.mail = mail;
    }

    @Override
    public String name() {
        return "reminder_to_holder";
    }

    @Override
    public Optional<Content> content(Request request) {
        return mail.content(request, "Reminder: please confirm your equipment by %s");
    }
}
