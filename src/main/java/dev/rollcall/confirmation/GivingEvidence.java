package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns answers into evidence: one verification a thing, however many audits ask. */
@Component
class GivingEvidence {

    private final RecordingVerifications verifications;
    private final JdbcClient jdbc;

    GivingEvidence(RecordingVerifications verifications, JdbcClient jdbc) {
        this.verifications = verifications;
        this.jdbc = jdbc;
    }

    void record(HeldItem item, ItemAnswer answer, PersonId person, Receipt receipt, GivenBy by) {
        AuditId audit = item.askedIn().get(0).audit();
        boolean held = answer.kind().isHeld();
        AnswerDetail told = answer.told();
        verifications.record(
                NewVerification.of(item.asset(), Source.ANSWER, grade(answer, by), claim(answer.kind()), by.author())
                        .auditId(audit.value())
                        .sourceRef(receipt.submission().toString())
                        .detail(told == null ? null : Detail.valueOf(told.name()))
                        .noLongerNeeded(answer.noLongerNeeded())
                        .holderId(held ? person : answer.toPerson())
                        .serial(answer.seen().serial())
                        .model(answer.seen().model())
                        .laterDate(answer.laterDate())
                        .note(note(answer))
                        .photoId(answer.photo())
                        .onBehalf(by.isOnBehalf())
                        .supersedes(earlier(item.asset(), audit, person))
                        .build());
    }

    /** An answer by somebody else is on behalf whatever they show; proof lifts a person's own word. */
    static Grade grade(ItemAnswer answer, GivenBy by) {
        if (by.isOnBehalf()) {
            return Grade.ON_BEHALF;
        }
        boolean shown = answer.proof() == ProofShown.RIGHT || answer.proof() == ProofShown.PHOTO;
        return shown ? Grade.PROOF : Grade.SELF_DECLARED;
    }

    static Claim claim(AnswerKind kind) {
        return switch (kind) {
            case HAVE, HAVE_BUT -> Claim.HELD;
            case NOT_HERE -> Claim.NOT_HELD;
            case LATER -> Claim.LATER;
            case NOT_RECOGNISED -> Claim.NOT_RECOGNISED;
        };
    }

    private static String note(ItemAnswer answer) {
        StringBuilder note = new StringBuilder();
        for (String part : new String[] {answer.toWhom(), answer.place(), answer.note()}) {
            if (part != null) {
                note.append(note.isEmpty() ? "" : "; ").append(part);
            }
        }
        return note.isEmpty() ? null : note.substring(0, Math.min(2000, note.length()));
    }

    /** What an earlier page of the same person said of the asset in the audit. */
    Long earlier(AssetId asset, AuditId audit, PersonId person) {
        return jdbc.sql("""
                        SELECT MAX(v.id) FROM verification v
                        WHERE v.asset_id = :asset AND v.audit_id = :audit AND v.source = 'ANSWER' AND v.superseded = FALSE
                          AND v.source_ref IN (:earlier)""")
                .param("asset", Ids.bytes(asset.value()))
                .param("audit", Ids.bytes(audit.value()))
                .param("earlier", submissionsOf(person))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private List<String> submissionsOf(PersonId person) {
        List<String> ids = jdbc.sql("SELECT id FROM submission WHERE person_id = :person")
                .param("person", Ids.bytes(person.value()))
                .query((row, n) -> Ids.uuid(row.getBytes(1)).toString())
                .list();
        return ids.isEmpty() ? List.of("") : ids;
    }
}
