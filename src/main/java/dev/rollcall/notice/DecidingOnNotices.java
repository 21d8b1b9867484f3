package dev.rollcall.notice;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts notices off until a day, dismisses them for good, or takes either back; what is put off is told again then. */
@Service
@Transactional
public class DecidingOnNotices {

    /** What is done with a notice. */
    public enum Verdict {
        SNOOZE,
        DISMISS,
        REOPEN
    }

    private static final int LONGEST_REASON = 400;

    private final JdbcClient jdbc;
    private final WhoMaySeeNotices who;
    private final CompanyTime time;

    DecidingOnNotices(JdbcClient jdbc, WhoMaySeeNotices who, CompanyTime time) {
        this.jdbc = jdbc;
        this.who = who;
        this.time = time;
    }

    /**
     * Gives back how many it changed: others have lost their cause, or stand as wished already.
     *
     * @param until of a snooze, else null
     * @param reason of a snooze or a dismissal, else null
     */
    public Result<Integer> decide(
            Collection<Long> notices, Verdict verdict, LocalDate until, String reason, Actor actor) {
        notices.forEach(notice -> who.requireDecide(actor, notice));
        if (notices.isEmpty()) {
            return Result.refused("Tick the notices that are meant.");
        }
        if (verdict != Verdict.REOPEN && (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)) {
            return Result.refused("Give a reason, in " + LONGEST_REASON + " characters at the most.");
        }
        LocalDate today = time.today();
        if (verdict == Verdict.SNOOZE
                && (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1)))) {
            return Result.refused("Choose the day on which it is to come up again, within a year from tomorrow on.");
        }
        return Result.done(notices.stream()
                .mapToInt(one -> decide(one, verdict, until, reason, actor.author()))
                .sum());
    }

    private int decide(long notice, Verdict verdict, LocalDate until, String reason, Author author) {
        String from = verdict == Verdict.REOPEN
                ? "(state = 'DISMISSED' OR state = 'OPEN' AND snoozed_until IS NOT NULL)"
                : "state = 'OPEN'";
        return jdbc.sql(
                        "UPDATE notice SET state = :state, snoozed_until = :until, reason = :reason, decided_by = :name,"
                                + " decided_by_key = :key, decided_at = :now WHERE id = :id AND " + from)
                .param("state", verdict == Verdict.DISMISS ? "DISMISSED" : "OPEN")
                .param("until", verdict == Verdict.SNOOZE ? until : null)
                .param("reason", verdict == Verdict.REOPEN ? null : reason.strip())
                .param("name", author.name())
                .param("key", Ids.bytes(author.key()))
                .param("now", Timestamp.from(time.now()))
                .param("id", notice)
                .update();
    }
}
