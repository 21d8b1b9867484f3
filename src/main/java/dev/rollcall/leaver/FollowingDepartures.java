package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the departure of one person agree with their record: opened, moved or withdrawn. A second run changes nothing. */
@Service
@Transactional
class FollowingDepartures {

    private final Departures departures;
    private final LeavingPeople leaving;
    private final People people;
    private final MovingDepartures moving;
    private final WithdrawingDepartures withdrawing;
    private final OpeningDepartures opening;

    FollowingDepartures(
            Departures departures,
            LeavingPeople leaving,
            People people,
            MovingDepartures moving,
            WithdrawingDepartures withdrawing,
            OpeningDepartures opening) {
        this.departures = departures;
        this.leaving = leaving;
        this.people = people;
        this.moving = moving;
        this.withdrawing = withdrawing;
        this.opening = opening;
    }

    void follow(PersonId id) {
        follow(id, new Announcement(null, null, null, null, null), DepartureTimeline.SERVICE);
    }

    /** @param said beside what the record says */
    Optional<DepartureId> follow(PersonId id, Announcement said, Author by) {
        Optional<Departure> open = departures.openOf(id);
        Optional<LocalDate> lastDay = leaving.lastDay(id);
        if (open.isEmpty()) {
            return lastDay.map(day -> opening.open(id, complete(id, day, said), said.remote(), by));
        }
        Departure departure = departures.lock(open.get().id());
        PersonFields fields = people.find(id).map(Person::fields).orElseThrow();
        if (lastDay.isEmpty() && fields.status() != PersonStatus.LEAVING) {
            withdrawing.withdraw(departure, by);
        } else if (fields.lastDay() != null && !fields.lastDay().equals(departure.lastDay())) {
            moving.move(departure, fields.lastDay(), by);
        }
        return Optional.of(departure.id());
    }

    private Announcement complete(PersonId id, LocalDate lastDay, Announcement said) {
        PersonType type = people.find(id).orElseThrow().fields().type();
        DepartureKind kind = said.kind() != null
                ? said.kind()
                : type == PersonType.EMPLOYEE ? DepartureKind.OTHER : DepartureKind.CONTRACT_ENDED;
        return new Announcement(kind, lastDay, said.remote(), said.privateAddress(), said.holdReason());
    }
}
