package dev.rollcall.demo;

import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.history.Cause;
import dev.rollcall.leaver.Announcement;
import dev.rollcall.leaver.AnnouncingDepartures;
import dev.rollcall.leaver.DepartureKind;
import dev.rollcall.leaver.FollowingPeople;
import dev.rollcall.notification.DispatchingMails;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Somebody who leaves in some days and has given back the first thing, a contractor whose end date passed long ago, and
 * somebody who changed department and is asked what goes along.
 */
@Component
@Profile("demo")
class MakingSampleLeavers {

    private static final int DAYS_TO_GO = 8;
    private static final int WEEK = 7;
    private static final int BEFORE_THE_MAIL_OF_THE_DAY = 6;
    private static final int AFTER_IT = 11;

    private final FollowingPeople following;
    private final AnnouncingDepartures announcing;
    private final KeepingPeople keeping;
    private final People people;
    private final SampleReturns returns;
    private final DispatchingMails mails;
    private final SampleClock clock;

    MakingSampleLeavers(
            FollowingPeople following,
            AnnouncingDepartures announcing,
            KeepingPeople keeping,
            People people,
            SampleReturns returns,
            DispatchingMails mails,
            SampleClock clock) {
        this.following = following;
        this.announcing = announcing;
        this.keeping = keeping;
        this.people = people;
        this.returns = returns;
        this.mails = mails;
        this.clock = clock;
    }

    void make(World world) {
        List<LocalDate> days =
                clock.workingDays(world.today().minusDays(WEEK), world.today().minusDays(1));
        LocalDate worked = days.get(days.size() - 1);
        clock.moveTo(worked, BEFORE_THE_MAIL_OF_THE_DAY);
        following.round();
        clock.forget();
        move(world.staff().named(SampleCases.MOVES), world.staff().named("Hugo Finch"));
        Member leaver = world.staff().named(SampleCases.LEAVES);
        LocalDate lastDay = clock.workedOnOrAfter(world.today().plusDays(DAYS_TO_GO));
        announcing
                .announce(
                        leaver.id(),
                        new Announcement(DepartureKind.RESIGNATION, lastDay, false, "henry@home.example", null),
                        world.it())
                .value();
        clock.forget();
        following.round();
        returns.goOn();
        returns.begin(leaver, world.it());
        clock.moveTo(worked, AFTER_IT);
        mails.dispatchDue();
        clock.forget();
        clock.reset();
    }

    private void move(Member mover, Member manager) {
        Person person = people.find(mover.id()).orElseThrow();
        keeping.change(
                mover.id(),
                person.version(),
                person.fields()
                        .edit()
                        .department(manager.department())
                        .managerId(manager.id())
                        .build(),
                new Cause(Cause.Kind.EDIT, null, "Goes over to " + manager.department()),
                SampleCompany.AUTHOR);
        clock.forget();
    }
}
