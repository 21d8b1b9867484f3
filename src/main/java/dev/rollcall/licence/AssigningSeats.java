package dev.rollcall.licence;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.history.SubjectType;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns seats to people and frees them, with history. More may be assigned than were bought: the register says what is,
 * and the comparison that it is too many.
 */
@Service
@Transactional
public class AssigningSeats {

    private static final String ASSIGN = "INSERT INTO licence_seat (licence_id, person_id, assigned_on)"
            + " SELECT l.id, p.id, ? FROM licence l, person p WHERE l.id = ? AND p.id = ?"
            + " AND NOT EXISTS (SELECT 1 FROM licence_seat s WHERE s.licence_id = l.id AND s.person_id = p.id)";

    private final JdbcTemplate jdbc;
    private final People people;
    private final ComparingLicences comparing;
    private final RecordingChanges history;
    private final CompanyTime time;

    AssigningSeats(
            JdbcTemplate jdbc, People people, ComparingLicences comparing, RecordingChanges history, CompanyTime time) {
        this.jdbc = jdbc;
        this.people = people;
        this.comparing = comparing;
        this.history = history;
        this.time = time;
    }

    /** A seat that is to be assigned. */
    public record Seat(UUID licenceId, UUID personId) {}

    /** Refused when the person has a seat already, or is no longer there to use one. */
    public Result<Void> assign(LicenceId licence, PersonId person, Cause cause, Author author) {
        if (people.find(person)
                .filter(one -> !one.fields().status().name().equals("LEFT"))
                .isEmpty()) {
            return Result.refused("This person has left. Choose somebody who is still here.");
        }
        if (assignAll(List.of(new Seat(licence.value(), person.value())), cause, author) == 0) {
            return Result.refused("This person has a seat of the licence already.");
        }
        comparing.compare(licence);
        return Result.done();
    }

    /** Those that are not assigned yet; gives back how many were. For imports, which compare at their end. */
    public int assignAll(Collection<Seat> seats, Cause cause, Author author) {
        List<Changed> changed = new ArrayList<>();
        for (Seat seat : seats) {
            int added = jdbc.update(ASSIGN, time.today(), Ids.bytes(seat.licenceId()), Ids.bytes(seat.personId()));
            if (added == 1) {
                changed.add(new Changed(
                        seat.licenceId(),
                        List.of(new Change("seat", null, seat.personId().toString()))));
            }
        }
        history.record(SubjectType.LICENCE, changed, cause, author);
        return changed.size();
    }

    /** Refused when there is no such seat (any more). */
    public Result<Void> free(LicenceId licence, PersonId person, Cause cause, Author author) {
        int freed = jdbc.update(
                "DELETE FROM licence_seat WHERE licence_id = ? AND person_id = ?",
                Ids.bytes(licence.value()),
                Ids.bytes(person.value()));
        if (freed == 0) {
            return Result.refused("This person has no seat of the licence (any more).");
        }
        history.record(
                SubjectType.LICENCE,
                licence.value(),
                List.of(new Change("seat", person.toString(), null)),
                cause,
                author);
        comparing.compare(licence);
        return Result.done();
    }
}
