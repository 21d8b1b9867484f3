package dev.rollcall.audit;

import dev.rollcall.register.AssetVerified;
import dev.rollcall.register.Claim;
import dev.rollcall.register.Detail;
import dev.rollcall.values.Ids;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks items provisionally when evidence comes in, in every running audit that covers the asset, whichever audit it was
 * asked in. The strongest evidence since the start decides, of equals the latest; reconciliation has the last word.
 */
@Component
class HearingEvidence {

    private static final Set<Detail> FLAWS =
            EnumSet.of(Detail.DAMAGED, Detail.LABEL_UNREADABLE, Detail.DIFFERS, Detail.PARTS_MISSING, Detail.OWN);

    private final AuditItems items;
    private final MarkingOutcomes marking;
    private final JdbcClient jdbc;

    HearingEvidence(AuditItems items, MarkingOutcomes marking, JdbcClient jdbc) {
        this.items = items;
        this.marking = marking;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AssetVerified event) {
        for (AuditItem item : items.running(event.assetId())) {
            strongest(item)
                    .ifPresent(evidence -> marking.mark(
                            item.auditId(),
                            List.of(new MarkingOutcomes.Mark(
                                    item.assetId(), outcome(evidence, item), null, evidence.grade(), evidence.id()))));
        }
    }

    private Optional<Evidence> strongest(AuditItem item) {
        return jdbc.sql("""
                        SELECT v.id, v.claim, v.detail, v.grade, v.holder_id, v.location_id, k.fixed_place
                        FROM verification v JOIN audit a ON a.id = :audit JOIN asset_kind k ON k.id = :kind
                        JOIN audit_item i ON i.id = :item
                        WHERE v.asset_id = :asset AND v.superseded = FALSE
                          AND (v.audit_id = :audit OR v.observed_at >= a.frozen_at)
                          AND (i.changed_at IS NULL OR v.observed_at >= i.changed_at)
                        ORDER BY v.grade_rank, v.id DESC LIMIT 1""")
                .param("audit", Ids.bytes(item.auditId().value()))
                .param("item", item.id())
                .param("kind", Ids.bytes(item.kindId()))
                .param("asset", Ids.bytes(item.assetId().value()))
                .query((row, n) -> new Evidence(
                        row.getLong("id"),
                        Claim.valueOf(row.getString("claim")),
                        row.getString("detail") == null ? null : Detail.valueOf(row.getString("detail")),
                        row.getString("grade"),
                        Ids.uuid(row.getBytes("holder_id")),
                        Ids.uuid(row.getBytes("location_id")),
                        row.getBoolean("fixed_place")))
                .optional();
    }

    /** Null where the claim leaves the item open: somebody else has it, or it cannot be checked yet. */
    static Outcome outcome(Evidence evidence, AuditItem item) {
        return switch (evidence.claim()) {
            case SEEN, HELD -> asExpected(evidence, item) ? Outcome.VERIFIED : Outcome.DIFFERENCES;
            case ON_PAPER -> Outcome.ACCOUNTED_FOR;
            case NOT_FOUND, NOT_RECOGNISED -> Outcome.NOT_FOUND;
            case LATER -> null;
            case NOT_HELD -> notHeld(evidence.detail());
        };
    }

    private static boolean asExpected(Evidence evidence, AuditItem item) {
        boolean holderFits = evidence.holderId() == null || evidence.holderId().equals(item.holderId());
        boolean placeFits = !evidence.fixedPlace()
                || evidence.locationId() == null
                || item.locationId() == null
                || evidence.locationId().equals(item.locationId());
        return evidence.detail() == null && holderFits && placeFits;
    }

    private static Outcome notHeld(Detail detail) {
        if (detail == null) {
            return Outcome.NOT_FOUND;
        }
        return switch (detail) {
            case LOST, STOLEN -> Outcome.LOST_OR_STOLEN;
            case IN_REPAIR -> Outcome.ACCOUNTED_FOR;
            case GIVEN, RETURNED, LEFT -> null;
            default -> FLAWS.contains(detail) ? Outcome.DIFFERENCES : Outcome.NOT_FOUND;
        };
    }

    /**
     * @param id of the verification
     * @param fixedPlace whether the kind of the asset is fixed to a place
     */
    record Evidence(
            long id, Claim claim, Detail detail, String grade, UUID holderId, UUID locationId, boolean fixedPlace) {}
}
