package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes with asking somebody on their return: whether they are back, the mail, the items, and the last day. */
@Component
class ReturningPeople {

    private final PeopleToAsk people;
    private final AskingMails mails;
    private final DeferringItems items;
    private final ClosingPages pages;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    ReturningPeople(
            PeopleToAsk people,
            AskingMails mails,
            DeferringItems items,
            ClosingPages pages,
            JdbcClient jdbc,
            CompanyTime time) {
        this.people = people;
        this.mails = mails;
        this.items = items;
        this.pages = pages;
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

    /**
     * Those who were asked after the audit had closed have a last day of their own. Reads first and writes by id, so that
     * a round with nothing to close locks nothing.
     */
    void closeLate(LocalDate today) {
        Map<UUID, AuditId> late = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT c.id, c.audit_id FROM confirmation c JOIN audit a ON a.id = c.audit_id
                        WHERE c.state = 'OPEN' AND c.due < :today AND a.state IN ('IN_REVIEW', 'CLOSED')
                        ORDER BY c.id LIMIT 500""").param("today", Date.valueOf(today)).query(row -> {
            late.put(Ids.uuid(row.getBytes(1)), new AuditId(Ids.uuid(row.getBytes(2))));
        });
        if (late.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE confirmation SET version = version + 1, ended_at = :now, """ + ConfirmationSets.ENDS + """
                        \sWHERE id IN (:late) AND state = 'OPEN'""")
                .param("late", late.keySet().stream().map(Ids::bytes).toList())
                .param("now", Timestamp.from(time.now()))
                .update();
        late.values().stream().distinct().forEach(audit -> pages.closed(audit, late.size()));
    }
}
