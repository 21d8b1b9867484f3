package dev.rollcall.finding;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetField;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.values.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a correction that IT staff think of during a review, on any asset, beside what the findings propose; and after the
 * audit has closed, on an asset about which something is still open in it. It stands under a finding of its own, proposed
 * by them, so that somebody else has to agree. Used by the pages and the API.
 */
@Service
@Transactional
public class ProposingFreely {

    /** What a correction cannot change: what other systems write, and what is no difference between register and reality. */
    private static final Set<AssetField> NEVER = EnumSet.of(
            AssetField.ENTITY,
            AssetField.KIND,
            AssetField.SOURCE_ID,
            AssetField.DRAFT,
            AssetField.PARENT,
            AssetField.LAST_CHECK_IN,
            AssetField.LAST_CHECK_IN_USER);

    private final Assets assets;
    private final Audits audits;
    private final NotedFindings noted;
    private final Corrections corrections;
    private final ProposingCorrections proposing;
    private final WhoMaySettle who;

    ProposingFreely(
            Assets assets,
            Audits audits,
            NotedFindings noted,
            Corrections corrections,
            ProposingCorrections proposing,
            WhoMaySettle who) {
        this.assets = assets;
        this.audits = audits;
        this.noted = noted;
        this.corrections = corrections;
        this.proposing = proposing;
        this.who = who;
    }

    /** The fields that can be corrected, as history names them. */
    public static List<String> fields() {
        return EnumSet.complementOf(EnumSet.copyOf(NEVER)).stream()
                .map(AssetField::label)
                .toList();
    }

    /** @param to the value as the register writes it, empty for none */
    public Result<FindingId> propose(
            AuditId audit, AssetId asset, String field, String to, String reason, Actor actor) {
        who.requireSettle(actor);
        Optional<String> objection = objection(audit, asset);
        Optional<AssetFields> now = assets.find(asset).map(Asset::fields);
        Optional<AssetField> known =
                AssetField.named(field == null ? "" : field).filter(one -> !NEVER.contains(one));
        Optional<String> problem = objection.or(() -> problem(now, known, reason));
        if (problem.isPresent()) {
            return Result.refused(problem.get());
        }
        Result<AssetFields> changed = known.get().set(now.get(), to);
        if (!changed.isDone()) {
            return Result.refused(changed.refusal().orElseThrow());
        }
        String from = known.get().text(now.get());
        String value = known.get().text(changed.value());
        if (Objects.equals(from, value)) {
            return Result.refused("The register says so already.");
        }
        if (corrections.isOpen(audit, asset, field)) {
            return Result.refused("A correction of the " + field
                    + " of this asset is on its way already. Have it turned down first, or wait for it.");
        }
        Finding finding = noted.of(audit, asset);
        proposing.propose(finding, new ProposedChange(field, value), from, actor);
        noted.proposed(finding, reason, actor);
        return Result.done(finding.id());
    }

    /** After closing, only what is still open in the audit is corrected through it. */
    private Optional<String> objection(AuditId audit, AssetId asset) {
        AuditState state = audits.lock(audit).orElseThrow().state();
        if (state == AuditState.IN_REVIEW || (state == AuditState.CLOSED && noted.anythingOpen(audit, asset))) {
            return Optional.empty();
        }
        return Optional.of("The audit is " + state.words()
                + (state == AuditState.CLOSED
                        ? " and nothing about this asset is open in it."
                        : ", so no corrections can be proposed in it.")
                + " Edit the asset on its own page.");
    }

    private static Optional<String> problem(Optional<AssetFields> now, Optional<AssetField> known, String reason) {
        if (now.isEmpty()) {
            return Optional.of("The asset is not in the register.");
        }
        if (known.isEmpty()) {
            return Optional.of("Choose the field that is wrong.");
        }
        return reason == null || reason.isBlank() || reason.length() > 2000
                ? Optional.of("Say in a sentence, of at most 2,000 characters, how you know.")
                : Optional.empty();
    }
}
