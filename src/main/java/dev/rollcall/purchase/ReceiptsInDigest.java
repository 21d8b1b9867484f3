package dev.rollcall.purchase;

import dev.rollcall.access.Links;
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

/** In the mail of the day: what was issued to somebody, with one link to say that it came. */
@Component
@Order(15)
class ReceiptsInDigest implements DigestPart {

    private final Issues issues;
    private final Duration validFor;

    ReceiptsInDigest(Issues issues, @Value("${rollcall.links.valid-days}") int validDays) {
        this.issues = issues;
        this.validFor = Duration.ofDays(validDays);
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = issues.openTo(recipient).stream()
                .filter(issue -> issue.state() == IssueState.ASKED)
                .map(issue -> issue.thing() + (issue.tag() == null ? "" : ", " + issue.tag()) + " – by "
                        + DayText.of(issue.due()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        lines.size() == 1 ? "Has this reached you?" : "Have these reached you?",
                        "It was issued to you, and you are accountable for it from now on. One tap says that it came. The"
                                + " link is for you alone; please do not pass it on.",
                        lines,
                        links.capability(Links.RECEIPT, "/r/", recipient, null, validFor),
                        "Say that it came"));
    }
}
