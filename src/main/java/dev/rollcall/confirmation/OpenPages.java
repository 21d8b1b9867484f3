package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what one person can answer now. */
@Component
class OpenPages {

    private static final Set<AuditState> RUNS = Set.of(AuditState.STARTING, AuditState.RUNNING);
    private static final Set<AuditState> ENDED = Set.of(AuditState.IN_REVIEW, AuditState.CLOSED);

    private final Confirmations confirmations;
    private final HeldItems items;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    OpenPages(Confirmations confirmations, HeldItems items, JdbcClient jdbc, CompanyTime time) {
        this.confirmations = confirmations;
        this.items = items;
        this.jdbc = jdbc;
        this.time = time;
    }

    OpenPage of(PersonId person) {
        return page(person, confirmations.of(person));
    }

    /** The same with the confirmations locked, for an answer. */
    OpenPage lock(PersonId person) {
        return page(person, confirmations.lockOf(person.value()));
    }

    private OpenPage page(PersonId person, List<Confirmation> all) {
        Map<AuditId, OpenPage.AskingAudit> audits = audits(person);
        LocalDate today = time.today();
        List<Confirmation> open = all.stream()
                .filter(one -> audits.containsKey(one.auditId()))
                .filter(one -> one.isAnswerable(
                        today,
                        audits.get(one.auditId()).runs(),
                        audits.get(one.auditId()).ended()))
                .toList();
        return new OpenPage(person, open, items.of(open), audits);
    }

    private Map<AuditId, OpenPage.AskingAudit> audits(PersonId person) {
        Map<AuditId, OpenPage.AskingAudit> audits = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT a.id, a.name, a.announcement, a.state, a.lead_id FROM audit a
                        JOIN confirmation c ON c.audit_id = a.id WHERE c.person_id = :person ORDER BY a.id""").param("person", Ids.bytes(person.value())).query(row -> {
            AuditState state = AuditState.valueOf(row.getString("state"));
            byte[] lead = row.getBytes("lead_id");
            audits.put(
                    new AuditId(Ids.uuid(row.getBytes("id"))),
                    new OpenPage.AskingAudit(
                            row.getString("name"),
                            row.getString("announcement"),
                            RUNS.contains(state),
                            ENDED.contains(state),
                            lead == null ? null : new PersonId(Ids.uuid(lead))));
        });
        return audits;
    }
}
