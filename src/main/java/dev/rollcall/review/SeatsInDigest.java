package dev.rollcall.review;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the mail of the day: the seats that somebody is asked about, with one link to all of them. */
@Component
@Order(20)
class SeatsInDigest implements DigestPart {

    private final SeatQuestions questions;
    private final ReviewSettings settings;

    SeatsInDigest(SeatQuestions questions, ReviewSettings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = questions.open(recipient).stream()
                .map(one -> one.product() + ", by " + DayText.of(one.answerBy()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Do you still need this software?",
                        "It seems that nobody has used it for some time. Without an answer by the day given, your seat goes to"
                                + " somebody else. The link is for you alone; please do not pass it on.",
                        lines,
                        links.capability(
                                dev.rollcall.access.Links.SEATS,
                                "/s/",
                                recipient,
                                null,
                                Duration.ofDays(settings.answerDays() + 1L)),
                        "Say whether you need it"));
    }
}
