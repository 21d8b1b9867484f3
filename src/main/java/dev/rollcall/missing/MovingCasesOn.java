package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The round over all missing-item cases, on every node: starts new ones, hears of check-ins, and on worked days moves on
 * what nobody has answered, minds absences, and tells those who have something to do. Each part writes only where
 * something is due, so a second round repeats nothing; none holds a timer.
 */
@Component
public class MovingCasesOn {

    private final StartingChases starting;
    private final HearingCheckIns checkIns;
    private final ExpiringQuestions expiring;
    private final MindingAbsences absences;
    private final TellingPeople telling;
    private final CompanyTime time;

    MovingCasesOn(
            StartingChases starting,
            HearingCheckIns checkIns,
            ExpiringQuestions expiring,
            MindingAbsences absences,
            TellingPeople telling,
            CompanyTime time) {
        this.starting = starting;
        this.checkIns = checkIns;
        this.expiring = expiring;
        this.absences = absences;
        this.telling = telling;
        this.time = time;
    }

    /** One round, as much as is due. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}")
    public void round() {
        boolean more = true;
        while (more) {
            more = starting.some() | checkIns.some();
        }
        absences.mind(time.today());
        while (expiring.some(time.today())) {
            // the next chunk
        }
        telling.tell(time.today());
    }
}
