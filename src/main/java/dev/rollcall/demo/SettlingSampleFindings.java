package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.Settlement;
import dev.rollcall.finding.SettlingFindings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Says for each kind of finding what was done about it. */
@Component
@Profile("demo")
class SettlingSampleFindings {

    private static final int ACCEPTED_DAYS = 180;

    private static final Map<FindingKind, Decision> DECISIONS = new EnumMap<>(Map.of(
            FindingKind.CONFLICTING,
                    new Decision(Resolution.CORRECT_REGISTER, "It lay on the shelf; the holder meant the new one."),
            FindingKind.NOT_FOUND,
                    new Decision(Resolution.CORRECT_REGISTER, "Nobody knows where it is; a case follows it up."),
            FindingKind.UNRECORDED, new Decision(Resolution.CORRECT_REGISTER, "Ours, by the invoice."),
            FindingKind.NOT_OURS, new Decision(Resolution.CORRECT_REGISTER, "Bought privately, receipt seen."),
            FindingKind.WRONG_PLACE, new Decision(Resolution.CORRECT_REGISTER, "It was moved for good."),
            FindingKind.DAMAGED, new Decision(Resolution.CORRECT_REALITY, "A repair is ordered."),
            FindingKind.LABEL_MISSING, new Decision(Resolution.CORRECT_REALITY, "A new label is on it."),
            FindingKind.NOT_NEEDED, new Decision(Resolution.CORRECT_REALITY, "Collected for the stock room."),
            FindingKind.NO_ANSWER, new Decision(Resolution.ACCEPT_UNTIL, "Asked again in the next audit."),
            FindingKind.NOT_COUNTED, new Decision(Resolution.ACCEPT_UNTIL, "Counted in the next audit.")));

    private static final Decision OTHERWISE = new Decision(Resolution.FALSE_ALARM, "Looked into; nothing is wrong.");

    private final Findings findings;
    private final SettlingFindings settling;
    private final SampleClock clock;

    SettlingSampleFindings(Findings findings, SettlingFindings settling, SampleClock clock) {
        this.findings = findings;
        this.settling = settling;
        this.clock = clock;
    }

    void settleAll(AuditId audit, LocalDate today, Actor actor) {
        settle(audit, findings.openByKind(audit).keySet(), today, actor);
    }

    void settle(AuditId audit, Collection<FindingKind> kinds, LocalDate today, Actor actor) {
        for (FindingKind kind : List.copyOf(kinds)) {
            Decision decision = DECISIONS.getOrDefault(kind, OTHERWISE);
            LocalDate until = decision.what() == Resolution.ACCEPT_UNTIL ? today.plusDays(ACCEPTED_DAYS) : null;
            settling.settleAll(audit, kind, new Settlement(decision.what(), decision.why(), until, null), actor)
                    .value();
            clock.forget();
        }
    }

    private record Decision(Resolution what, String why) {}
}
