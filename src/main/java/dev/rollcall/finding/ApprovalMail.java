package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.notification.MailTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail with which somebody outside IT is asked to approve the corrections of an audit; dropped when none waits. */
@Component
class ApprovalMail implements MailTemplate {

    static final String NAME = "approval_to_approver";

    private static final Duration VALID_FOR = Duration.ofDays(14);

    private final Audits audits;
    private final Corrections corrections;

    ApprovalMail(Audits audits, Corrections corrections) {
        this.audits = audits;
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Content> content(Request request) {
        AuditId id = new AuditId(request.subjectId());
        long undecided = corrections.undecided(id);
        if (undecided == 0) {
            return Optional.empty();
        }
        String audit = audits.find(id).orElseThrow().name();
        String link = request.links().capability("APPROVE", "/a/", request.recipient(), request.subjectId(), VALID_FOR);
        return Optional.of(new Content(
                "Corrections to approve: " + audit, Map.of("audit", audit, "undecided", undecided, "link", link)));
    }
}
