package dev.rollcall.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.WritingReports;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An audit in review with two people, and what takes its corrections through. */
abstract class ReviewFixture {

    static final Settlement CORRECT = new Settlement(Resolution.CORRECT_REGISTER, "Seen", null, null);
    static final Pageable ALL = PageRequest.of(0, 50);

    @Autowired
    MockMvc mvc;

    @Autowired
    jakarta.persistence.EntityManager session;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reconciling reconciling;

    @Autowired
    Findings findings;

    @Autowired
    Corrections corrections;

    @Autowired
    SettlingFindings settling;

    @Autowired
    ApprovingCorrections approving;

    @Autowired
    ApplyingCorrections applying;

    @Autowired
    ReversingCorrections reversing;

    @Autowired
    WritingReports closing;

    final Actor it = Actor.system("IT");
    final UUID entity = Ids.next();
    final UUID kind = Ids.next();
    final AuditId audit = AuditId.next();
    UUID ann;
    UUID ben;

    @BeforeEach
    void anAuditInReview() {
        jdbc.sql(
                        "INSERT INTO audit (id, version, name, state, discovery, scope, starts_on, confirm_by, count_by, close_by,"
                                + " frozen_at, created_at, created_by) VALUES (?, 0, 'Review', 'IN_REVIEW', FALSE, '{\"match\":\"ALL\",\"conditions\":[],\"groups\":[]}',"
                                + " DATE '2026-03-02', DATE '2026-03-13', DATE '2026-03-13', DATE '2026-03-20',"
                                + " TIMESTAMP '2026-03-02 08:00:00', TIMESTAMP '2026-03-02 08:00:00', 'test')")
                .param(Ids.bytes(audit.value()))
                .update();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, 'Review GmbH', 'EUR')")
                .param(Ids.bytes(entity))
                .update();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, 'Review laptop', 'review laptop', 'EACH', FALSE, TRUE, FALSE, TRUE,"
                                + " FALSE, 'laptop')")
                .param(Ids.bytes(kind))
                .update();
        ann = person("Ann.Review");
        ben = person("Ben.Review");
    }

    Correction proposed() {
        reconciling.reconcile(audit);
        Finding finding = findings.list(audit, null, FindingState.OPEN, null, ALL)
                .getContent()
                .get(0);
        assertThat(settling.settle(finding.id(), CORRECT, it).refusal()).isEmpty();
        return corrections.list(audit, "PROPOSED", ALL).getContent().get(0);
    }

    Approver approver(String name, UUID key, UUID person) {
        return new Approver(name, key, person, null, "APPROVER", new BigDecimal("10000"));
    }

    UUID item(String tag, UUID holder, int money) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, status, draft, ownership, quantity, holder_id,"
                                + " created_at) VALUES (?, 0, ?, ?, ?, ?, 'IN_USE', FALSE, 'OWNED', 1, ?, TIMESTAMP '2026-01-01 00:00:00')")
                .params(Ids.bytes(id), Ids.bytes(entity), Ids.bytes(kind), tag, tag.replace("-", ""), Ids.bytes(holder))
                .update();
        jdbc.sql(
                        "INSERT INTO audit_item (version, audit_id, asset_id, entity_id, kind_id, tag, title, holder_id, status, quantity,"
                                + " money, method, spot_check) VALUES (0, ?, ?, ?, ?, ?, 'Laptop', ?, 'IN_USE', 1, ?, 'ASK',"
                                + " FALSE)")
                .params(
                        Ids.bytes(audit.value()),
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        tag,
                        Ids.bytes(holder),
                        money)
                .update();
        return id;
    }

    void verification(UUID asset, String claim, String detail, UUID holder) {
        jdbc.sql(
                        "INSERT INTO verification (asset_id, audit_id, source, grade, grade_rank, claim, detail, no_longer_needed,"
                                + " holder_id, by_key, by_name, on_behalf, superseded, observed_at) VALUES (?, ?, 'ANSWER',"
                                + " 'SELF_DECLARED', 5, ?, ?, FALSE, ?, ?, '', FALSE, FALSE, TIMESTAMP '2026-03-03 08:00:00')")
                .params(
                        Ids.bytes(asset),
                        Ids.bytes(audit.value()),
                        claim,
                        detail,
                        Ids.bytes(holder),
                        Ids.bytes(key(holder == null ? ann : holder)))
                .update();
    }

    UUID person(String name) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, person_type, status, reach) VALUES (?, 0, ?, ?,"
                                + " 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(Ids.next()), name)
                .update();
        return id;
    }

    UUID key(UUID person) {
        return Ids.uuid(jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(person))
                .query(byte[].class)
                .single());
    }

    UUID heldBy(UUID asset) {
        return Ids.uuid(jdbc.sql("SELECT holder_id FROM asset WHERE id = ?")
                .param(Ids.bytes(asset))
                .query(byte[].class)
                .single());
    }

    /** A correction that stood in the register when the audit closed, and that somebody took back afterwards. */
    Correction takenBackAfterClosing(String reason) {
        jdbc.sql("UPDATE audit SET lead_id = ? WHERE id = ?")
                .params(Ids.bytes(ann), Ids.bytes(audit.value()))
                .update();
        Correction correction = proposed();
        approving.approve(correction.id(), approver("Other IT", Ids.next(), null), null);
        applying.apply(audit);
        closing.write(audit);
        session.flush();
        jdbc.sql("UPDATE correction SET applied_at = TIMESTAMP '2026-03-19 10:00:00'")
                .update();
        jdbc.sql("UPDATE audit SET closed_at = TIMESTAMP '2026-03-20 10:00:00' WHERE id = ?")
                .param(Ids.bytes(audit.value()))
                .update();
        session.clear();
        assertThat(reversing
                        .reverse(correction.id(), approver("Third", Ids.next(), null), it, reason)
                        .refusal())
                .isEqualTo(Optional.empty());
        return correction;
    }

    void holds(UUID person, UUID asset) {
        jdbc.sql("UPDATE asset SET holder_id = ? WHERE id = ?")
                .params(Ids.bytes(person), Ids.bytes(asset))
                .update();
        session.clear();
    }
}
