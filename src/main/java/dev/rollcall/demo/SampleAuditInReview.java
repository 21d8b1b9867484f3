package dev.rollcall.demo;

import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.ScopeCondition;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.demo.SampleCounts.Seen;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.register.LocationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A small audit of two server rooms whose findings wait: one for IT staff to settle, two proposed as corrections, of
 * which the approver's limit covers one.
 */
@Component
@Profile("demo")
class SampleAuditInReview {

    static final String STRANGER = "RACK-7";

    private static final int DAYS_AGO = 29;
    private static final int DAYS = 5;
    private static final int DAYS_LEFT_TO_SETTLE = 4;
    private static final String ANNOUNCEMENT = "Two server rooms, counted after the move of the racks.";

    private final StartingSampleAudits starting;
    private final LivingThroughAudits living;
    private final SampleCounts counts;
    private final SettlingSampleFindings settling;
    private final SampleClock clock;

    SampleAuditInReview(
            StartingSampleAudits starting,
            LivingThroughAudits living,
            SampleCounts counts,
            SettlingSampleFindings settling,
            SampleClock clock) {
        this.starting = starting;
        this.living = living;
        this.counts = counts;
        this.settling = settling;
        this.clock = clock;
    }

    void make(World world) {
        LocationId london = world.places().site(3).rooms().get(2);
        LocationId manchester = world.places().site(4).rooms().get(2);
        LocalDate first = clock.workedOnOrAfter(world.today().minusDays(DAYS_AGO));
        LocalDate due = first.plusDays(DAYS - 1);
        clock.moveTo(first, 8);
        AuditId audit = starting.start(
                "Server rooms",
                new Scope(Scope.Match.ANY, List.of(room(london), room(manchester)), List.of()),
                ANNOUNCEMENT,
                new AuditDates(first, due, due, world.today().plusDays(DAYS_LEFT_TO_SETTLE)),
                world.it());
        living.wake(audit, first);
        List<String> there = counts.expected(audit, manchester);
        String moved = there.get(0);
        String gone = there.get(there.size() - 1);
        counts.count(audit, london, Seen.also(moved), world.it());
        counts.count(audit, manchester, new Seen(Set.of(moved, gone), List.of(STRANGER)), world.it());
        living.wake(audit, due.plusDays(1));
        settling.settle(audit, List.of(FindingKind.WRONG_PLACE, FindingKind.NOT_FOUND), clock.today(), world.it());
    }

    private static ScopeCondition room(LocationId id) {
        return new ScopeCondition(ScopeCondition.Field.LOCATION, ScopeCondition.Comparison.IS, id.toString());
    }
}
