package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.missing.Answer;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.Ending;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Incident;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.Proposal;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What became of the two things that the closed audit could not find: a phone that was lost at a fair, given up, and came
 * back by post; and a laptop of the stock room, for which IT has looked in vain. And of a monitor that nobody saw where
 * it should be, long after that audit.
 */
@Component
@Profile("demo")
class ChasingSampleItems {

    private static final int MORNING = 10;

    private final SampleChase chase;
    private final SampleRecords records;
    private final SampleAccounts accounts;
    private final SampleClock clock;
    private final ReportingLosses reporting;

    ChasingSampleItems(
            SampleChase chase,
            SampleRecords records,
            SampleAccounts accounts,
            SampleClock clock,
            ReportingLosses reporting) {
        this.chase = chase;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
        this.reporting = reporting;
    }

    /** The days after the audit was closed. */
    void giveUp(World world) {
        Actor it = world.it();
        PersonId loser = world.staff().named(SampleCases.LOST_PHONE).id();
        CaseId phone = records.caseOf(loser);
        CaseId laptop = records.caseOfNobody();
        chase.goOn(phone);
        chase.goOn(laptop);
        next();
        chase.report(phone, incident("SEC-2041", "YES"), it);
        chase.report(laptop, incident("SEC-2042", "NO"), it);
        chase.answer(
                phone,
                loser,
                new Answer(
                        Answer.Kind.LOST,
                        null,
                        "I had it at our stand in hall 4. When we had packed up it was gone.",
                        null));
        next();
        chase.lookInVain(laptop, "Both shelves, the boxes beneath them, and the desk of the apprentice.", it);
        chase.decide(phone, new Proposal(Ending.LOST, "Lost while the stand was taken down.", null, "WO-118"), it);
        next();
        chase.confirm(phone, accounts.actor("approver"));
    }

    /** The last days. */
    void comeBack(World world) {
        LocalDate day = clock.workedOnOrAfter(world.today().minusDays(2));
        clock.moveTo(day, MORNING);
        PersonId loser = world.staff().named(SampleCases.LOST_PHONE).id();
        chase.turnUp(records.caseOf(loser), "Came by post from the lost property office of the fair", world.it());
        LocalDate until = clock.workedOnOrAfter(world.today().plusDays(5));
        CaseId laptop = records.caseOfNobody();
        chase.putOff(laptop, until, "The courier counts its depot until then", world.it());
        clock.moveTo(day, MORNING + 1);
        chase.goOn(laptop);
        Loss loss = new Loss(How.NOT_FOUND, "The desk is empty since the move of the team.", null);
        PersonId asked = world.staff().named(SampleAccounts.EMPLOYEE).id();
        CaseId monitor = reporting
                .report(records.thing(asked, "Monitor"), loss, world.it())
                .value();
        chase.goOn(monitor);
        clock.moveTo(day, MORNING + 2);
        chase.goOn(monitor);
    }

    private Incident incident(String number, String wiped) {
        return new Incident("YES", wiped, number, false, clock.now(), null);
    }

    private void next() {
        clock.moveTo(clock.workedOnOrAfter(clock.today().plusDays(1)), MORNING);
    }
}
