package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.ExtraItem;
import dev.rollcall.audit.NotingExtras;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Claim;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.Grade;
import dev.rollcall.register.NewVerification;
import dev.rollcall.register.RecordingVerifications;
import dev.rollcall.register.Source;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people have and is not on their list. A later page takes back what it showed and was sent without; what it did not
 * know of, since it was opened before, stands.
 */
@Component
class UnlistedThings {

    private final NotingExtras extras;
    private final RecordingVerifications verifications;
    private final GivingEvidence evidence;
    private final FindingAssets assets;
    private final JdbcClient jdbc;

    UnlistedThings(
            NotingExtras extras,
            RecordingVerifications verifications,
            GivingEvidence evidence,
            FindingAssets assets,
            JdbcClient jdbc) {
        this.extras = extras;
        this.verifications = verifications;
        this.evidence = evidence;
        this.assets = assets;
        this.jdbc = jdbc;
    }

    /**
     * One thing that stands.
     *
     * @param ref by which pages name it
     */
    record Listed(String ref, UnlistedThing thing) {}

    /** What the person has listed and not taken back, the first at the top. */
    List<Listed> of(PersonId person, Collection<Confirmation> asking) {
        return asking.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT source_ref, ours, kind_text, tag, serial, note FROM extra_item"
                                + " WHERE audit_id IN (:audits) AND person_id = :person AND source = 'ANSWER'"
                                + " AND withdrawn = FALSE ORDER BY found_at, source_ref")
                        .param(
                                "audits",
                                asking.stream()
                                        .map(one -> Ids.bytes(one.auditId().value()))
                                        .toList())
                        .param("person", Ids.bytes(person.value()))
                        .query((row, n) -> new Listed(
                                row.getString(1),
                                new UnlistedThing(
                                        row.getBoolean(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6))))
                        .list();
    }

    /** @param shown refs of what the page showed when it was opened */
    void replace(OpenPage page, List<UnlistedThing> now, Set<String> shown, Receipt receipt, GivenBy by) {
        List<UnlistedThing> added = new ArrayList<>(now);
        for (Listed before : of(page.person(), page.confirmations())) {
            if (!added.remove(before.thing()) && shown.contains(before.ref())) {
                extras.withdraw(ExtraItem.Source.ANSWER, before.ref());
            }
        }
        AuditId audit = page.confirmations().get(0).auditId();
        for (int i = 0; i < added.size(); i++) {
            note(audit, page.person(), added.get(i), receipt.submission() + ":" + (i + 1), receipt, by);
        }
    }

    private void note(AuditId audit, PersonId person, UnlistedThing thing, String ref, Receipt receipt, GivenBy by) {
        AssetId match = thing.ours() ? match(thing) : null;
        UUID matched = match == null ? null : match.value();
        extras.note(new ExtraItem(
                audit,
                ExtraItem.Source.ANSWER,
                ref,
                thing.ours(),
                matched,
                person.value(),
                null,
                thing.what(),
                thing.tag(),
                thing.serial(),
                thing.note(),
                null));
        if (match != null) {
            Grade grade = by.isOnBehalf() ? Grade.ON_BEHALF : Grade.SELF_DECLARED;
            verifications.record(NewVerification.of(match, Source.ANSWER, grade, Claim.HELD, by.author())
                    .auditId(audit.value())
                    .sourceRef(receipt.submission().toString())
                    .holderId(person)
                    .tag(thing.tag())
                    .serial(thing.serial())
                    .note(thing.note())
                    .onBehalf(by.isOnBehalf())
                    .supersedes(evidence.earlier(match, audit, person))
                    .build());
        }
    }

    /** The one record with this tag or serial. */
    private AssetId match(UnlistedThing thing) {
        for (String code : new String[] {thing.tag(), thing.serial()}) {
            List<AssetId> found = code == null ? List.of() : assets.byCode(code);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return null;
    }
}
