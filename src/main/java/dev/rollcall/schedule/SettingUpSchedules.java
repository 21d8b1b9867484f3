package dev.rollcall.schedule;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has an audit repeated. Whoever sets the schedule up approves the scope of each audit that it starts. */
@Service
@Transactional
public class SettingUpSchedules {

    private final Schedules schedules;
    private final ScheduleProcess process;
    private final Audits audits;
    private final Mornings mornings;
    private final WhoMayAudit who;
    private final CompanyTime time;

    SettingUpSchedules(
            Schedules schedules,
            ScheduleProcess process,
            Audits audits,
            Mornings mornings,
            WhoMayAudit who,
            CompanyTime time) {
        this.schedules = schedules;
        this.process = process;
        this.audits = audits;
        this.mornings = mornings;
        this.who = who;
        this.time = time;
    }

    /** Refused with the first of its problems. */
    public Result<ScheduleId> setUp(NewSchedule laid, Actor actor) {
        who.requireRun(actor);
        var problem = laid.problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        if (audits.find(laid.like()).isEmpty()) {
            return Result.refused("Choose an audit that is to be repeated");
        }
        Schedule schedule =
                schedules.save(new Schedule(ScheduleId.next(), laid, actor.name(), actor.subjectKey(), time.now()));
        process.setUp(schedule.scheduleId(), mornings.of(schedule.nextOn()));
        return Result.done(schedule.scheduleId());
    }
}
