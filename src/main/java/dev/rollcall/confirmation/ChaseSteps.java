package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.workflow.DecisionsInForce;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks decision chase-step, in the version that the audit copied when it started. */
@Component
class ChaseSteps {

    private static final String DECISION = "chase-step";

    private final DecisionsInForce decisions;
    private final BusinessDays days;

    ChaseSteps(DecisionsInForce decisions, BusinessDays days) {
        this.decisions = decisions;
        this.days = days;
    }

    Map<String, Object> of(AuditId audit, SilentPeople.Group group, LocalDate today) {
        Map<String, Object> inputs = Map.of(
                "share", share(group.asked(), group.due(), today),
                "lastWorkingDay", !days.plus(today, 1).isBefore(group.due()),
                "hasManager", group.hasManager());
        return decisions
                .evaluateFor(audit.value(), DECISION, inputs, audit.value())
                .outputs();
    }

    /** How much of the period has elapsed, in percent; a period without length is over. */
    static int share(LocalDate asked, LocalDate due, LocalDate today) {
        long period = ChronoUnit.DAYS.between(asked, due);
        return period <= 0 ? 100 : (int) Math.max(0, ChronoUnit.DAYS.between(asked, today) * 100 / period);
    }
}
