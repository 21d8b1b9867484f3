package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes with asking somebody on their return: whether they are back, the mail, the items, and the last day. */
@Component
class ReturningPeople {

    private final PeopleToAsk people;
    private final AskingMails mails;
    private final DeferringItems items;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    ReturningPeople(PeopleToAsk people, AskingMails mails, DeferringItems items, JdbcClient jdbc, CompanyTime time) {
        this.people = people;
        this.mails = mails;
        this.items = items;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Null for whoever is there. */
    LocalDate backOn(PersonId person, LocalDate today) {
        return people.one(person, today).backOn();
    }

    void ask(List<Confirmation> asked) {
        asked.forEach(one -> items.reopen(one.auditId(), one.personId()));
        mails.queue(asked.stream()
                .map(Confirmation::personId)
                .filter(person -> people.one(person, time.today()).byMail())
                .toList());
    }

    /** Those who were asked after the audit had closed have a last day of their own. */
    void closeLate(LocalDate today) {
        jdbc.sql("""
                        UPDATE confirmation SET version = version + 1, ended_at = :now,
                               state = CASE WHEN answered_at IS NULL THEN 'NO_ANSWER' ELSE 'DIFFERENCES' END
                        WHERE state = 'OPEN' AND due < :today
                          AND EXISTS (SELECT 1 FROM audit a WHERE a.id = confirmation.audit_id
                                      AND a.state IN ('IN_REVIEW', 'CLOSED'))""")
                .param("today", Date.valueOf(today))
                .param("now", Timestamp.from(time.now()))
                .update();
    }
}
