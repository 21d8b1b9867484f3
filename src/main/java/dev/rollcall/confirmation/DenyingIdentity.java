package dev.rollcall.confirmation;

import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "This is not me": ends every link of the person and tells IT; what was asked stays open for IT to sort out. */
@Service
public class DenyingIdentity {

    private final Confirmations confirmations;
    private final Links links;
    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;

    DenyingIdentity(
            Confirmations confirmations,
            Links links,
            JdbcClient jdbc,
            CompanyTime time,
            ApplicationEventPublisher events) {
        this.events = events;
        this.confirmations = confirmations;
        this.links = links;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public void deny(PersonId person) {
        List<Confirmation> open = confirmations.lockOf(person.value()).stream()
                .filter(one -> one.state() == ConfirmationState.OPEN)
                .toList();
        open.forEach(one -> one.disown(time.now()));
        events.publishEvent(new IdentityDenied(
                open.stream().map(Confirmation::confirmationId).toList()));
        links.revokePerson(person, Links.CONFIRM);
        jdbc.sql("""
                        INSERT INTO outbox (text_key, template, person_id, subject_id, params, state, not_before, attempts,
                                            created_at)
                        SELECT CONCAT(:textKey, SUBSTRING(p.email, 1, 80)), 'not_me_to_it', p.id, :person, '{}', 'PENDING',
                               :now, 0, :now
                        FROM person p WHERE p.email IS NOT NULL
                          AND EXISTS (SELECT 1 FROM account x WHERE x.person_id = p.id AND x.disabled = FALSE
                                      AND (""" + Role.IT.heldIn("x.roles") + " OR " + Role.ADMIN.heldIn("x.roles") + """
                                      ))
                          AND NOT EXISTS (SELECT 1 FROM outbox o
                                          WHERE o.text_key = CONCAT(:textKey, SUBSTRING(p.email, 1, 80)))""")
                .param("textKey", "not-me:" + person + ":" + time.today() + ":")
                .param("person", Ids.bytes(person.value()))
                .param("now", Timestamp.from(time.now()))
                .update();
    }
}
