package dev.rollcall.missing;

import dev.rollcall.access.Links;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the mail of the day: what somebody is asked about missing items, with one link to all of it. */
@Component
@Order(10)
class QuestionsInDigest implements DigestPart {

    private final Questions questions;
    private final CompanyTime time;
    private final Duration validFor;

    QuestionsInDigest(Questions questions, CompanyTime time, @Value("${rollcall.links.valid-days}") int validDays) {
        this.questions = questions;
        this.time = time;
        this.validFor = Duration.ofDays(validDays);
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = questions.openTo(recipient).stream()
                .filter(one -> one.quietUntil() == null || !one.quietUntil().isAfter(time.today()))
                .map(one -> one.thing() + " – you are asked " + one.part() + ", by " + DayText.of(one.due()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Do you know where " + (lines.size() == 1 ? "this is" : "these are") + "?",
                        "An audit could not find what is listed here. You had it or are near those who did, so a word of"
                                + " yours may save a long search. It takes a minute, and “I do not know” is an answer too."
                                + " The link is for you alone; please do not pass it on.",
                        lines,
                        links.capability(Links.MISSING, "/m/", recipient, null, validFor),
                        "Say what you know"));
    }
}
