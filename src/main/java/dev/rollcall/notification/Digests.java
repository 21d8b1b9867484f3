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
import java.util.Map;
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

    /** Each of them hears of it in their next digest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<PersonId> people) {
        people.stream().distinct().forEach(this::tell);
    }

    private void tell(PersonId person) {
        LocalDate today = time.today();
        Workdays days = calendars.ofPerson(person.value());
        boolean now = days.includes(today) && !hasGone(key(person, today));
        LocalDate day = now ? today : days.onOrAfter(today.plusDays(1));
        Instant morning = day.atTime(MORNING).atZone(time.zone()).toInstant();
        Instant soon = time.now().plus(GATHERING);
        outbox.queue(key(person, day), DigestMail.NAME, person, null, Map.of(), soon.isAfter(morning) ? soon : morning);
    }

    private boolean hasGone(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE text_key = ? AND state <> 'PENDING'")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String key(PersonId person, LocalDate day) {
        return "digest:" + person + ":" + day;
    }
}
