package dev.rollcall.confirmation;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** "Ben has it": asks Ben, once, on his own page; until he says so the hand-over is unconfirmed. */
@Component
class HandOvers {

    private final JdbcClient jdbc;
    private final Confirmations confirmations;
    private final OpeningConfirmations opening;
    private final PeopleToAsk people;
    private final Audits audits;
    private final CompanyTime time;

    HandOvers(
            JdbcClient jdbc,
            Confirmations confirmations,
            OpeningConfirmations opening,
            PeopleToAsk people,
            Audits audits,
            CompanyTime time) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
        this.opening = opening;
        this.people = people;
        this.audits = audits;
        this.time = time;
    }

    /**
     * Asks the receiver, unless this was asked before or the audit takes no more answers.
     *
     * @return whether the receiver is to be mailed
     */
    boolean ask(AuditId auditId, AssetId asset, PersonId from, PersonId to) {
        Audit audit = audits.find(auditId).orElseThrow();
        boolean late = time.today().isAfter(audit.dates().confirmBy());
        if (late || from.equals(to) || !audit.mayMoveDates() || asked(auditId, asset, to)) {
            return false;
        }
        PeopleToAsk.Asked receiver = people.one(to, time.today());
        Confirmation confirmation = receiving(audit, receiver);
        forgetTakenBack(auditId, asset, to);
        jdbc.sql("""
                        INSERT INTO hand_over (confirmation_id, audit_id, asset_id, from_person_id, to_person_id, state, asked_at)
                        VALUES (:confirmation, :audit, :asset, :from, :to, 'ASKED', :now)""")
                .param("confirmation", Ids.bytes(confirmation.confirmationId().value()))
                .param("audit", Ids.bytes(auditId.value()))
                .param("asset", Ids.bytes(asset.value()))
                .param("from", Ids.bytes(from.value()))
                .param("to", Ids.bytes(to.value()))
                .param("now", Timestamp.from(time.now()))
                .update();
        return receiver.byMail() && !receiver.isAbsent() && !confirmation.isDisowned();
    }

    private Confirmation receiving(Audit audit, PeopleToAsk.Asked receiver) {
        Optional<Confirmation> known = confirmations.of(audit.auditId(), receiver.person());
        if (known.isPresent()) {
            Confirmation confirmation = known.get();
            if (confirmation.state().isAnswered() || confirmation.state() == ConfirmationState.WITHDRAWN) {
                opening.reopen(confirmation, audit.dates().confirmBy());
                confirmations.flush();
            }
            return confirmation;
        }
        Confirmation confirmation = new Confirmation(
                ConfirmationId.next(),
                audit.auditId(),
                receiver.person(),
                receiver.subjectKey(),
                receiver.manager(),
                audit.dates().confirmBy());
        if (receiver.isAbsent()) {
            confirmation.defer(receiver.backOn());
        }
        opening.open(List.of(confirmation));
        return confirmation;
    }

    private boolean asked(AuditId audit, AssetId asset, PersonId to) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM hand_over
                        WHERE audit_id = :audit AND asset_id = :asset AND to_person_id = :to AND state <> 'TAKEN_BACK'""")
                        .param("audit", Ids.bytes(audit.value()))
                        .param("asset", Ids.bytes(asset.value()))
                        .param("to", Ids.bytes(to.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Said, taken back and said again: asked anew. */
    private void forgetTakenBack(AuditId audit, AssetId asset, PersonId to) {
        jdbc.sql("""
                        DELETE FROM hand_over
                        WHERE audit_id = :audit AND asset_id = :asset AND to_person_id = :to AND state = 'TAKEN_BACK'""")
                .param("audit", Ids.bytes(audit.value()))
                .param("asset", Ids.bytes(asset.value()))
                .param("to", Ids.bytes(to.value()))
                .update();
    }

    /** What the receiver says of it. */
    void answered(ConfirmationId confirmation, ItemAnswer answer) {
        if (answer.kind() == AnswerKind.LATER) {
            return;
        }
        boolean has = answer.kind().isHeld();
        jdbc.sql(
                        "UPDATE hand_over SET state = :state WHERE confirmation_id = :confirmation AND asset_id = :asset AND state <> 'TAKEN_BACK'")
                .param("state", has ? "CONFIRMED" : "DENIED")
                .param("confirmation", Ids.bytes(confirmation.value()))
                .param("asset", Ids.bytes(answer.asset().value()))
                .update();
    }
}
