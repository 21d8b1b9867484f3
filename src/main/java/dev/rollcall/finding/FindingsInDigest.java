package dev.rollcall.finding;

import dev.rollcall.calendar.DayText;
import dev.rollcall.notification.DigestPart;
import dev.rollcall.notification.MailTemplate;
import dev.rollcall.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the mail of the day: the open findings of audits in review that the recipient owns, the first due at the top. */
@Component
@Order(15)
class FindingsInDigest implements DigestPart {

    private static final int MOST = 50;

    private final Findings findings;

    FindingsInDigest(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Optional<Section> section(PersonId recipient, MailTemplate.Links links) {
        List<String> lines = findings.openOf(recipient.value(), MOST).stream()
                .map(finding -> finding.title() + " – " + finding.kind().label() + ", by " + DayText.of(finding.due()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "Findings that are yours to settle",
                        "Say what is done about each difference between the register and what was seen.",
                        lines,
                        links.page("/audits"),
                        "See the audits"));
    }
}
