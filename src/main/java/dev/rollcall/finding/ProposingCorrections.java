package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetField;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the corrections that follow from a finding, each with what the register now says and who has to agree. */
@Component
class ProposingCorrections {

    private final JdbcClient jdbc;
    private final Assets assets;
    private final EvidenceGivers givers;
    private final NeededApprovals needed;
    private final Audits audits;
    private final CompanyTime time;

    ProposingCorrections(
            JdbcClient jdbc,
            Assets assets,
            EvidenceGivers givers,
            NeededApprovals needed,
            Audits audits,
            CompanyTime time) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.givers = givers;
        this.needed = needed;
        this.audits = audits;
        this.time = time;
    }

    /** Why none can be proposed now; the audit stays as it is until they are. */
    Optional<String> objection(Finding finding) {
        AuditState state =
                audits.lock(new AuditId(finding.auditId())).orElseThrow().state();
        return state.takesCorrections()
                ? Optional.empty()
                : Optional.of("The audit is " + state.words()
                        + ", so no corrections can be proposed now. Edit the asset on its own page.");
    }

    /** How many corrections were proposed; those that the register says already are left out. */
    int propose(Finding finding, Actor settler) {
        Optional<AssetFields> now = Optional.ofNullable(finding.assetId())
                .flatMap(id -> assets.find(new AssetId(id)))
                .map(Asset::fields);
        Giver giver = givers.of(finding, settler);
        List<ProposedChange> changes = ProposedChanges.of(finding, facts(finding, now));
        int proposed = 0;
        for (ProposedChange change : changes) {
            String from = now.flatMap(fields -> AssetField.named(change.field()).map(field -> field.text(fields)))
                    .orElse(null);
            if (change.field().equals(ProposedChange.CREATE) || !isSame(change, from)) {
                store(finding, change, from, giver);
                proposed++;
            }
        }
        return proposed;
    }

    /** A serial with a barcode prefix, or only the end of one, is no other serial. */
    private static boolean isSame(ProposedChange change, String from) {
        String was = Identifiers.serialKey(from);
        String seen = Identifiers.serialKey(change.to());
        boolean compared = change.field().equals("serial") && was != null && seen != null;
        return compared ? was.endsWith(seen) || seen.endsWith(was) : Objects.equals(from, change.to());
    }

    /** One change that somebody thought of, with their word for it. */
    void propose(Finding finding, ProposedChange change, String from, Actor proposer) {
        store(finding, change, from, Giver.word(proposer));
    }

    private void store(Finding finding, ProposedChange change, String from, Giver giver) {
        CorrectionId id = CorrectionId.next();
        String approval = needed.of(finding.auditId(), change.category(), giver.grade(), finding.money(), id.value());
        jdbc.sql("""
                        INSERT INTO correction (id, version, audit_id, finding_id, asset_id, field, from_value, to_value, grade,
                               money, approval, state, proposer_key, proposer_name, proposed_at)
                        VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""")
                .params(
                        Ids.bytes(id.value()),
                        Ids.bytes(finding.auditId()),
                        Ids.bytes(finding.id().value()),
                        Ids.bytes(finding.assetId()),
                        change.field(),
                        from,
                        change.to(),
                        giver.grade(),
                        finding.money(),
                        approval,
                        Ids.bytes(giver.key()),
                        giver.name(),
                        Timestamp.from(time.now()))
                .update();
    }

    private ProposedChanges.Facts facts(Finding finding, Optional<AssetFields> now) {
        String status = now.map(fields -> fields.status().name()).orElse(null);
        ProposedChanges.Facts none = new ProposedChanges.Facts(
                null,
                null,
                finding.observedHolderId(),
                finding.observedLocationId(),
                stockRoom(finding),
                seen(finding, "serial"),
                seen(finding, "model"),
                status);
        return jdbc.sql("""
                        SELECT v.claim, v.detail, v.holder_id FROM verification v WHERE v.id = ?""")
                .param(finding.verificationId() == null ? -1L : finding.verificationId())
                .query((row, n) -> new ProposedChanges.Facts(
                        row.getString("claim"),
                        row.getString("detail"),
                        finding.observedHolderId() != null
                                ? finding.observedHolderId()
                                : Ids.uuid(row.getBytes("holder_id")),
                        none.place(),
                        none.stockRoom(),
                        none.serial(),
                        none.model(),
                        status))
                .optional()
                .orElse(none);
    }

    /** What the strongest evidence of the audit, or since its start, read off the thing; null where none did. */
    private String seen(Finding finding, String column) {
        return finding.kind() != FindingKind.SERIAL_DIFFERS
                ? null
                : jdbc.sql("SELECT w." + column + " FROM verification w JOIN audit a ON a.id = ? WHERE w.asset_id = ?"
                                + " AND w.superseded = FALSE AND (w.audit_id = a.id OR w.observed_at >= a.frozen_at)"
                                + " AND w." + column + " IS NOT NULL ORDER BY w.grade_rank, w.id DESC LIMIT 1")
                        .params(Ids.bytes(finding.auditId()), Ids.bytes(finding.assetId()))
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private boolean stockRoom(Finding finding) {
        return finding.observedLocationId() != null
                && jdbc.sql("SELECT COUNT(*) FROM location WHERE id = ? AND location_kind = 'STOCK_ROOM'")
                                .param(Ids.bytes(finding.observedLocationId()))
                                .query(Long.class)
                                .single()
                        == 1;
    }
}
