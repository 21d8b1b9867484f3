package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What keeps a draft from being started: wrong dates, nobody in charge, a scope that covers nothing, or a weakness that
 * nobody mended or accepted.
 */
@Service
@Transactional(readOnly = true)
public class StartObstacles {

    private final Readiness readiness;
    private final ForeseeingWork foreseeing;
    private final CompanyTime time;

    StartObstacles(Readiness readiness, ForeseeingWork foreseeing, CompanyTime time) {
        this.readiness = readiness;
        this.foreseeing = foreseeing;
        this.time = time;
    }

    /** The first obstacle, in a sentence that says how to mend it; empty when the audit can start. */
    public Optional<String> first(Audit audit) {
        if (audit.state() != AuditState.DRAFT) {
            return Optional.of("The audit is " + audit.state().words() + "; it can be started once only");
        }
        Optional<String> problem =
                audit.draft().problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return problem;
        }
        if (audit.lead().isEmpty()) {
            return Optional.of("Choose who is in charge of the audit under “Name and dates”");
        }
        return foreseeing.of(audit).isNothing()
                ? Optional.of("The scope covers nothing. Widen it under “Scope”")
                : weakness(audit);
    }

    private Optional<String> weakness(Audit audit) {
        String open = readiness.check(audit).stream()
                .filter(Readiness.Point::isOpen)
                .map(point -> point.weakness().title())
                .collect(Collectors.joining("; "));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("Mend or accept under “Readiness” what would weaken the audit: " + open);
    }
}
