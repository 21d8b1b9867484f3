package dev.rollcall.people;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes when people are away, with dates and never a reason. Used by people's pages and API; audits read the dates. */
@Service
@Transactional
public class KeepingAbsences {

    private final JdbcClient jdbc;
    private final RecordingChanges history;

    KeepingAbsences(JdbcClient jdbc, RecordingChanges history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Refused when it ends before it begins, or overlaps one that is noted. */
    public Result<UUID> add(PersonId person, LocalDate firstDay, LocalDate lastDay, Author author) {
        if (lastDay.isBefore(firstDay)) {
            return Result.refused("The last day of the absence lies before the first. Correct one of them.");
        }
        boolean overlaps = of(person).stream()
                .anyMatch(other ->
                        !other.lastDay().isBefore(firstDay) && !other.firstDay().isAfter(lastDay));
        if (overlaps) {
            return Result.refused("These days overlap an absence that is noted already. Remove that one first.");
        }
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO absence (id, person_id, first_day, last_day) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(id), Ids.bytes(person.value()), firstDay, lastDay)
                .update();
        record(person, null, new Absence(id, firstDay, lastDay), author);
        return Result.done(id);
    }

    /** Taking away what is not there does nothing. */
    public void remove(PersonId person, UUID id, Author author) {
        of(person).stream()
                .filter(absence -> absence.id().equals(id))
                .findFirst()
                .ifPresent(absence -> {
                    jdbc.sql("DELETE FROM absence WHERE id = ?")
                            .param(Ids.bytes(id))
                            .update();
                    record(person, absence, null, author);
                });
    }

    /** All that are noted, latest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(PersonId person) {
        return jdbc.sql("SELECT id, first_day, last_day FROM absence WHERE person_id = ? ORDER BY first_day DESC")
                .param(Ids.bytes(person.value()))
                .query((row, n) -> new Absence(
                        Ids.uuid(row.getBytes(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    private void record(PersonId person, Absence from, Absence to, Author author) {
        history.record(
                SubjectType.PERSON,
                person.value(),
                List.of(new Change("absence", text(from), text(to))),
                Cause.edit(null),
                author);
    }

    private static String text(Absence absence) {
        return absence == null ? null : absence.firstDay() + " to " + absence.lastDay();
    }

    /** Both days are part of the absence. */
    public record Absence(UUID id, LocalDate firstDay, LocalDate lastDay) {}
}
