package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.missing.LastSeenFacts.Fact;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a departure others read: the log of an audit that runs, and the case of a thing. */
@WebTest
class DepartureEvidenceWebTest extends LeaverFixture {

    @Autowired
    DepartureFacts facts;

    @Test
    void stepsOfAThingStandInTheLogOfARunningAuditThatHasIt() {
        UUID audit = Ids.next();
        jdbc.sql("INSERT INTO audit (id, version, name, state, discovery, scope, created_at, created_by) VALUES"
                        + " (?, 0, 'Autumn check', 'RUNNING', FALSE, '{}', TIMESTAMP '2026-01-01 00:00:00', 'Test')")
                .param(Ids.bytes(audit))
                .update();
        jdbc.sql(
                        "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, title, status, quantity, method,"
                                + " spot_check) VALUES (0, ?, ?, ?, ?, 'Thing', 'IN_USE', 1, 'ASK', FALSE)")
                .params(Ids.bytes(audit), Ids.bytes(laptop), Ids.bytes(Ids.next()), Ids.bytes(Ids.next()))
                .update();

        Departure one = announced();
        returned(one.id(), laptop);
        returned(one.id(), monitor);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM evidence WHERE audit_id = ? AND kind = 'DEPARTURE_STEP'")
                        .param(Ids.bytes(audit))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aCaseShowsWhoLeftWithTheThing() {
        Departure one = announced();
        on(LAST_DAY.plusDays(1), one.id());

        List<Fact> known = facts.of(new AssetId(monitor));

        assertThat(known).singleElement().satisfies(fact -> {
            assertThat(fact.text()).startsWith("Lena, last day 30 Nov 2026: being looked for on 1 Dec 2026");
            assertThat(fact.link()).isEqualTo("/departures/" + one.id());
        });
    }
}
