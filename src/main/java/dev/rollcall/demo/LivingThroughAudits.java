package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.GivenBy;
import dev.rollcall.confirmation.OnBehalf;
import dev.rollcall.demo.SampleAnswers.Said;
import dev.rollcall.demo.SampleCompany.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the days of an audit pass: on each its daily round runs, some people answer, and rooms are counted. */
@Component
@Profile("demo")
class LivingThroughAudits {

    private static final int MORNING = 10;

    private final LettingAuditsRun running;
    private final SampleAnswers answers;
    private final SampleClock clock;

    LivingThroughAudits(LettingAuditsRun running, SampleAnswers answers, SampleClock clock) {
        this.running = running;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Goes through the days and spreads the answers evenly over them; what they cause, such as receipts, is
     * done by the end of the last day.
     *
     * @param it types in what comes on paper
     * @param work what else is done on the day with this number
     */
    void live(AuditId audit, List<LocalDate> days, Map<Member, Said> said, Actor it, IntConsumer work) {
        List<Map.Entry<Member, Said>> order = List.copyOf(said.entrySet());
        for (int day = 0; day < days.size(); day++) {
            clock.moveTo(days.get(day), MORNING);
            running.goOn(audit);
            int from = order.size() * day / days.size();
            int to = order.size() * (day + 1) / days.size();
            order.subList(from, to).forEach(one -> answer(one.getKey(), one.getValue(), it));
            work.accept(day);
        }
        running.goOn(audit);
    }

    /** Moves to the morning of the day and runs what is due by then. */
    void wake(AuditId audit, LocalDate day) {
        clock.moveTo(day, MORNING);
        running.goOn(audit);
    }

    private void answer(Member member, Said said, Actor it) {
        if (member.department().equals(SamplePeople.WAREHOUSE)) {
            answers.give(member.id(), said, new GivenBy(it.author(), onPaper(member)));
        } else {
            answers.give(member.id(), said);
        }
    }

    private static OnBehalf onPaper(Member member) {
        return member.name().equals(SamplePeople.ON_SHEET) ? OnBehalf.TEAM_SHEET : OnBehalf.SLIP;
    }
}
