package dev.rollcall.confirmation.mail;

import dev.rollcall.access.Links;
import dev.rollcall.confirmation.ReadingPages;
import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the mails that ask have in common: the list, the last day, one link, a person to ask. */
@Component
class HolderMail {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);

    private final ReadingPages pages;
    private final Duration validFor;

    HolderMail(ReadingPages pages, @Value("${rollcall.links.valid-days}") int validDays) {
        this.pages = pages;
        this.validFor = Duration.ofDays(validDays);
    }

    /** Empty when nothing is open, or all has been answered. */
    Optional<MailTemplate.Content> content(MailTemplate.Request request, String subject) {
        return pages.of(request.recipient())
                .filter(view -> !view.answered())
                .map(view -> new MailTemplate.Content(
                        String.format(subject, view.due().format(DAY)), model(request, view)));
    }

    private Map<String, Object> model(MailTemplate.Request request, ReadingPages.View view) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", view.name());
        model.put("audits", String.join(", ", view.audits()));
        model.put("announcements", view.announcements());
        model.put("due", view.due().format(DAY));
        model.put("items", view.items());
        model.put("ask", view.ask());
        model.put("link", request.links().capability(Links.CONFIRM, "/c/", request.recipient(), null, validFor));
        return model;
    }
}
