package dev.rollcall.review;

import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks somebody whether they still need their seats; dropped when nothing is open by the time it is sent. */
@Component
class SeatsToHolder implements MailTemplate {

    static final String NAME = "seats_to_holder";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);

    private final SeatQuestions questions;
    private final ReviewSettings settings;

    SeatsToHolder(SeatQuestions questions, ReviewSettings settings) {
        this.questions = questions;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        List<SeatQuestions.Line> open = questions.open(request.recipient());
        return open.stream()
                .map(SeatQuestions.Line::answerBy)
                .min(LocalDate::compareTo)
                .map(by -> {
                    String link = request.links()
                            .capability(
                                    dev.rollcall.access.Links.SEATS,
                                    "/s/",
                                    request.recipient(),
                                    null,
                                    Duration.ofDays(settings.answerDays() + 1L));
                    return new Content(
                            "Do you still need this software? Please answer by " + by.format(DAY),
                            Map.of(
                                    "name", open.get(0).name(),
                                    "products",
                                            open.stream()
                                                    .map(SeatQuestions.Line::product)
                                                    .distinct()
                                                    .toList(),
                                    "by", by.format(DAY),
                                    "link", link));
                });
    }
}
