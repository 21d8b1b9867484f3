package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ChasingWebTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    SilentPeople silent;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID boss;
    private UUID anna;
    private AuditId audit;
    private LocalDate today;
    private SilentPeople.Group group;

    @BeforeEach
    void annaIsSilent() {
        rows = new ConfirmationRows(jdbc);
        today = time.today();
        boss = rows.person("Boss", null);
        anna = rows.person("Anna", boss);
        UUID id = rows.audit("Autumn", today.plusDays(10));
        audit = new AuditId(id);
        rows.item(id, rows.asset(rows.kind(false), anna, "PF-0A1B2C"));
        preparing.prepareSome(audit);
        group = silent.groups(audit).get(0);
    }

    @Test
    void remindsOnceALevel() {
        silent.remind(audit, group, 1, today);
        silent.raise(audit, group, 1, today);
        assertThat(silent.any(audit, group, 1, today)).isFalse();
        silent.remind(audit, group, 1, today);

        assertThat(mails("reminder_to_holder", anna)).isEqualTo("1");
    }

    @Test
    void tellsTheManagerInOneDigest() {
        silent.tellManagers(audit, group, 3, today);
        silent.tellManagers(audit, group, 3, today);

        assertThat(mails("digest_to_person", boss)).isEqualTo("1");
    }

    @Test
    void tellsTheDeputyWhileTheManagerIsAway() {
        UUID deputy = rows.person("Deputy", null);
        jdbc.sql("UPDATE person SET deputy_id = ? WHERE id = ?")
                .params(Ids.bytes(deputy), Ids.bytes(boss))
                .update();
        rows.absent(boss, today, today);
        silent.tellManagers(audit, group, 3, today);

        assertThat(mails("digest_to_person", deputy)).isEqualTo("1");
        assertThat(mails("digest_to_person", boss)).isEqualTo("0");
    }

    @Test
    void leavesAbsentPeopleAlone() {
        rows.absent(anna, today, today.plusDays(2));

        assertThat(silent.any(audit, group, 1, today)).isFalse();
    }

    @Test
    void tellsLeadAndIt() {
        silent.tellLead(audit, new PersonId(boss), 3, today);
        silent.tellIt(audit, 4, today);

        assertThat(mails("silent_to_lead", boss)).isEqualTo("1");
    }

    private String mails(String template, UUID person) {
        return rows.one(
                "SELECT COUNT(*) FROM outbox WHERE template = ? AND person_id = ?", template, Ids.bytes(person));
    }
}
