package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that somebody leaves, has left, leaves on another day, or stays. Each writes the record of the person and makes
 * the departure agree with it at once; said again, or in another order, the end is the same. Used by pages, the API and
 * events from outside.
 */
@Service
@Transactional
public class AnnouncingDepartures {

    private final People people;
    private final KeepingPeople keeping;
    private final Departures departures;
    private final FollowingDepartures following;
    private final HoldingData holding;
    private final MovingDepartures moving;
    private final WhoMaySeeDepartures who;
    private final CompanyTime time;

    AnnouncingDepartures(
            People people,
            KeepingPeople keeping,
            Departures departures,
            FollowingDepartures following,
            HoldingData holding,
            MovingDepartures moving,
            WhoMaySeeDepartures who,
            CompanyTime time) {
        this.people = people;
        this.keeping = keeping;
        this.departures = departures;
        this.following = following;
        this.holding = holding;
        this.moving = moving;
        this.who = who;
        this.time = time;
    }

    /** Somebody leaves. Who has left by the record stays so, unless the last day lies ahead. Refused on bad input alone. */
    public Result<DepartureId> announce(PersonId id, Announcement said, Actor actor) {
        who.requireHandle(actor);
        Optional<String> problem = said.problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        PersonStatus now = find(id).fields().status();
        boolean gone = now == PersonStatus.LEFT && !said.lastDay().isAfter(time.today());
        record(id, gone ? PersonStatus.LEFT : PersonStatus.LEAVING, said.lastDay(), "Leaves", actor);
        return Result.done(follow(id, said, actor));
    }

    /**
     * Somebody has left: from this moment on they can do nothing any more.
     *
     * @param lastDay null for today, or the day that is on record where it has passed
     */
    public Result<DepartureId> left(PersonId id, LocalDate lastDay, Actor actor) {
        who.requireHandle(actor);
        LocalDate known = find(id).fields().lastDay();
        LocalDate last =
                lastDay != null ? lastDay : known != null && known.isBefore(time.today()) ? known : time.today();
        Optional<String> problem =
                Announcement.of(last).problems(time.today()).values().stream().findFirst();
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        record(id, PersonStatus.LEFT, last, "Has left", actor);
        return Result.done(follow(id, Announcement.of(last), actor));
    }

    /** Another last day. Refused where no departure is open. */
    public Result<DepartureId> move(PersonId id, LocalDate lastDay, Actor actor) {
        return departures.openOf(id).isEmpty() ? none() : announce(id, Announcement.of(lastDay), actor);
    }

    /** They stay, or are back: the same person, active again. Refused where they are not leaving. */
    public Result<Void> withdraw(PersonId id, String reason, Actor actor) {
        who.requireHandle(actor);
        PersonFields fields = find(id).fields();
        boolean over = fields.lastDay() != null && fields.lastDay().isBefore(time.today());
        if (fields.status() == PersonStatus.ACTIVE
                && !over
                && departures.openOf(id).isEmpty()) {
            return Result.refused("They are not leaving, so there is nothing to withdraw.");
        }
        record(id, PersonStatus.ACTIVE, null, reason, actor);
        departures.openOf(id).ifPresent(one -> following.follow(id, Announcement.of(null), actor.author()));
        return Result.done();
    }

    private DepartureId follow(PersonId id, Announcement said, Actor actor) {
        boolean known = departures.openOf(id).isPresent();
        DepartureId departure = following.follow(id, said, actor.author()).orElseThrow();
        if (known) {
            departures.learn(departure, said.kind(), said.remote(), said.privateAddress());
            Departure one = departures.find(departure).orElseThrow();
            if (one.returnBy() != null && (said.kind() != null || said.remote() != null)) {
                moving.plan(one, one.lastDay());
            }
        }
        if (said.holdReason() != null) {
            holding.hold(departure, said.holdReason(), actor);
        }
        return departure;
    }

    private void record(PersonId id, PersonStatus status, LocalDate lastDay, String reason, Actor actor) {
        Person person = find(id);
        PersonFields fields = person.fields();
        if (fields.status() != status || !Objects.equals(fields.lastDay(), lastDay)) {
            keeping.change(
                    id,
                    person.version(),
                    fields.edit().status(status).lastDay(lastDay).build(),
                    Cause.edit(reason),
                    actor.author());
        }
    }

    private Person find(PersonId id) {
        return people.find(id).orElseThrow();
    }

    private static <T> Result<T> none() {
        return Result.refused("No departure of this person is open.");
    }
}
