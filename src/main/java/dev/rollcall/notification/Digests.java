package dev.rollcall.notification;

import dev.rollcall.calendar.Calendars;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.Workdays;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the one mail that somebody gets on a day, however much there is to tell: what comes after it has gone waits
 * for the next morning. None goes out on a day that is not worked where the recipient is. Used by modules that have a
 * {@link DigestPart}.
 */
@Service
public class Digests {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** What comes close together goes into one mail. */
    private static final Duration GATHERING = Duration.ofMinutes(1);

    private static final int CHUNK = 500;
    private static final String PENDING = "PENDING";

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final CompanyTime time;

    Digests(Outbox outbox, JdbcClient jdbc, Calendars calendars, CompanyTime time) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.time = time;
    }

    /** Each of them hears of it in their next digest; gives back on which day that is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, LocalDate> tell(Collection<PersonId> people) {
        List<PersonId> all = people.stream().distinct().toList();
        Map<PersonId, LocalDate> days = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            days.putAll(tellSome(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return days;
    }

    private Map<PersonId, LocalDate> tellSome(List<PersonId> people) {
        LocalDate today = time.today();
        Map<UUID, Workdays> worked =
                calendars.ofPeople(people.stream().map(PersonId::value).toList());
        Map<String, String> todays =
                states(people.stream().map(one -> key(one, today)).toList());
        Map<PersonId, LocalDate> when = new LinkedHashMap<>();
        for (PersonId person : people) {
            Workdays days = worked.get(person.value());
            LocalDate day = days.onOrAfter(today);
            boolean hasGone = !todays.getOrDefault(key(person, day), PENDING).equals(PENDING);
            when.put(person, hasGone ? days.plus(today, 1) : day);
        }
        Map<String, String> there = states(when.entrySet().stream()
                .map(one -> key(one.getKey(), one.getValue()))
                .toList());
        when.forEach((person, day) -> {
            if (!there.containsKey(key(person, day))) {
                queue(person, day);
            }
        });
        return when;
    }

    private void queue(PersonId person, LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(time.zone()).toInstant();
        Instant soon = time.now().plus(GATHERING);
        outbox.queue(key(person, day), DigestMail.NAME, person, null, Map.of(), soon.isAfter(morning) ? soon : morning);
    }

    /** Key → state of those mails that there are. */
    private Map<String, String> states(Collection<String> keys) {
        Map<String, String> states = new HashMap<>();
        jdbc.sql("SELECT text_key, state FROM outbox WHERE text_key IN (:keys)")
                .param("keys", keys)
                .query(row -> {
                    states.put(row.getString(1), row.getString(2));
                });
        return states;
    }

    private static String key(PersonId person, LocalDate day) {
        return "digest:" + person + ":" + day;
    }
}
