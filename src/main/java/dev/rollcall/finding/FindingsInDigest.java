package dev.rollcall.finding;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** In the mail of the day: the open findings that the recipient owns, the first due at the top. */
@Component
@Order(15)
class FindingsInDigest implements DigestPart {

    private static final Pageable MOST = PageRequest.of(0, 50);

    private final Findings findings;

    FindingsInDigest(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = findings.toSettle(recipient.value(), MOST).stream()
                .map(finding -> finding.title() + " – " + finding.kind().label() + ", by " + DayText.of(finding.due()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Findings that are yours to settle",
                        "Say what is done about each difference between the register and what was seen.",
                        lines,
                        links.page("/findings?mine=true"),
                        "See them all"));
    }
}
