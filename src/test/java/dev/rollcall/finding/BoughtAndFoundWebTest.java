package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.evidence.WrittenEvidence;
import dev.rollcall.purchase.OrderRef;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseLines;
import dev.rollcall.purchase.PurchaseState;
import dev.rollcall.purchase.Purchases;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.purchase.RecordingPurchases;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something that an audit found without a record, and an order of which one is still to come. */
@WebTest
class BoughtAndFoundWebTest extends ReviewFixture {

    @Autowired
    RecordingPurchases recording;

    @Autowired
    Purchases purchases;

    @Autowired
    PurchaseLines lines;

    @Autowired
    Origins origins;

    private PurchaseId order;

    @BeforeEach
    void anOpenOrder() {
        jdbc.sql("UPDATE person SET entity_id = ? WHERE id = ?")
                .params(Ids.bytes(entity), Ids.bytes(ben))
                .update();
        session.clear();
        order = recording
                .record(
                        new RecordedPurchase(
                                new OrderRef(new EntityId(entity), "4711"),
                                "Bechtle",
                                null,
                                null,
                                null,
                                null,
                                List.of(new OrderedLine(
                                        1, new KindId(kind), "Dell", "Latitude", 1, new BigDecimal("950"), 36, null))),
                        it)
                .value();
    }

    @Test
    void isRegisteredAgainstTheOrderAndNotAsAStray() {
        found("review laptop", "S-77", null);
        Correction correction = proposed();
        assertThat(correction.to()).endsWith("from order 4711, line 1");

        approve(correction);

        assertThat(jdbc.sql("SELECT CONCAT(order_number, ' ', cost, ' ', supplier, ' ', status, ' ', draft) FROM asset"
                                + " WHERE serial = 'S-77'")
                        .query(String.class)
                        .single())
                .startsWith("4711 950.00 Bechtle IN_USE")
                .endsWith("FALSE");
        assertThat(heldBy(asset("S-77"))).isEqualTo(ben);
        assertThat(lines.of(order).get(0).kept()).isOne();
        assertThat(purchases.find(order).orElseThrow().state()).isEqualTo(PurchaseState.CLOSED);
        assertThat(jdbc.sql("SELECT audit_id FROM purchase_unit WHERE purchase_id = ?")
                        .param(Ids.bytes(order.value()))
                        .query((row, n) -> Ids.uuid(row.getBytes(1)))
                        .single())
                .isEqualTo(audit.value());
        assertThat(WrittenEvidence.kinds(jdbc, audit.value())).contains("MATCHED_TO_PURCHASE");
    }

    @Test
    void theFindingNamesTheOrderAndWhy() throws Exception {
        found("a Dell LATITUDE 7450", null, null);
        UUID id = finding().id().value();

        mvc.perform(get("/findings/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Probably bought")))
                .andExpect(content().string(containsString("the same model, and one is still to come")));
    }

    @Test
    void prefersTheOrderThatTheFinderNames() {
        recording
                .record(
                        new RecordedPurchase(
                                new OrderRef(new EntityId(entity), "PO-2026-0815"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new OrderedLine(3, new KindId(kind), null, null, 1, null, null, null))),
                        it)
                .value();
        found("review laptop", null, "came with PO 2026-0815");

        assertThat(origins.of(finding().id()))
                .first()
                .satisfies(likely -> assertThat(likely.label()).isEqualTo("order PO-2026-0815, line 3"));
    }

    @Test
    void whatCameFromNoOrderIsAStray() throws Exception {
        found("review laptop", "S-77", null);
        UUID id = finding().id().value();
        mvc.perform(post("/findings/" + id + "/stray")
                        .with(ActingAs.role(Role.EMPLOYEE))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/findings/" + id + "/stray")
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/findings/" + id).with(ActingAs.role(Role.IT)))
                .andExpect(content().string(not(containsString("Probably bought"))));

        approve(proposed());

        assertThat(jdbc.sql("SELECT draft FROM asset WHERE serial = 'S-77'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(lines.of(order).get(0).kept()).isZero();
    }

    @Test
    void anOrderThatAwaitsNothingMoreIsNotForced() {
        found("review laptop", "S-77", null);
        Correction correction = proposed();
        recording
                .record(
                        new RecordedPurchase(
                                new OrderRef(new EntityId(entity), "4711"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new OrderedLine(2, new KindId(kind), null, null, 1, null, null, null))),
                        it)
                .value();

        approve(correction);

        assertThat(corrections.find(correction.id()).orElseThrow().state()).isEqualTo("STALE");
        assertThat(corrections.find(correction.id()).orElseThrow().remark()).contains("awaits nothing more");
    }

    @Test
    void aDeliveryThatIsOverdueIsAFindingUntilItComes() {
        item("REV-1", ann, 1500);
        verification(
                Ids.uuid(jdbc.sql("SELECT id FROM asset WHERE tag = 'REV-1'")
                        .query(byte[].class)
                        .single()),
                "HELD",
                null,
                ann);
        jdbc.sql("UPDATE purchase SET overdue_since = DATE '2026-03-01' WHERE id = ?")
                .param(Ids.bytes(order.value()))
                .update();

        assertThat(finding()).satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.DELIVERY_OVERDUE);
            assertThat(found.title()).isEqualTo("Order 4711");
            assertThat(found.observed()).contains("order 4711 from Bechtle has not come");
        });

        jdbc.sql("UPDATE purchase SET overdue_since = NULL").update();
        reconciling.reconcile(audit);
        assertThat(findings.list(audit, null, FindingState.OPEN, null, ALL)).isEmpty();
    }

    private Finding finding() {
        reconciling.reconcile(audit);
        return findings.list(audit, null, FindingState.OPEN, null, ALL)
                .getContent()
                .get(0);
    }

    private void approve(Correction correction) {
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        applying.apply(audit);
    }

    private UUID asset(String serial) {
        return Ids.uuid(jdbc.sql("SELECT id FROM asset WHERE serial = ?")
                .param(serial)
                .query(byte[].class)
                .single());
    }

    private void found(String words, String serial, String note) {
        jdbc.sql(
                        "INSERT INTO extra_item (id, audit_id, source, source_ref, ours, person_id, kind_text, serial, note, withdrawn,"
                                + " found_at) VALUES (?, ?, 'ANSWER', 'x', TRUE, ?, ?, ?, ?, FALSE, TIMESTAMP '2026-03-03 08:00:00')")
                .params(Ids.bytes(Ids.next()), Ids.bytes(audit.value()), Ids.bytes(ben), words, serial, note)
                .update();
    }
}
