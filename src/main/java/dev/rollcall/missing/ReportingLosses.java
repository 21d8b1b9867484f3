package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.ChasePolicy.Facts;
import dev.rollcall.missing.OpeningCases.Opened;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of somebody that a thing is gone, whether or not an audit runs: its case opens at once, so that it is
 * looked for and security hears of it today. The register changes only when a second person has confirmed the ending.
 */
@Service
@Transactional
public class ReportingLosses {

    private final ThingsAtLoss things;
    private final NewCases rows;
    private final StartingChases starting;
    private final ChasePolicy policy;
    private final NotingReports noting;
    private final WhoMayChase who;

    ReportingLosses(
            ThingsAtLoss things,
            NewCases rows,
            StartingChases starting,
            ChasePolicy policy,
            NotingReports noting,
            WhoMayChase who) {
        this.things = things;
        this.rows = rows;
        this.starting = starting;
        this.policy = policy;
        this.noting = noting;
        this.who = who;
    }

    /** The case in which the thing is looked for now. */
    @Transactional(readOnly = true)
    public Optional<CaseId> caseOf(AssetId id) {
        return things.caseOf(id);
    }

    /** Refused where the thing is looked for already, or is not expected anywhere. */
    public Result<CaseId> report(AssetId id, Loss loss, Actor actor) {
        Asset asset = things.lock(id);
        who.requireReport(actor, asset.fields());
        if (!loss.problems().isEmpty()) {
            return Result.refused(loss.problems().values().iterator().next());
        }
        if (things.caseOf(id).isPresent()) {
            return Result.refused(
                    "It is being looked for already. Its page leads to the case; add to that what you know.");
        }
        if (asset.fields().draft()) {
            return Result.refused("It is a draft, which nobody has confirmed to exist. Discard the draft instead.");
        }
        if (!asset.fields().status().isActive()) {
            return Result.refused(
                    "It is " + asset.fields().status().words() + " on record, so nobody expects to find it.");
        }
        Facts facts = things.facts(id, loss.how());
        PersonId holder = asset.fields().holderId();
        Opened opened = new Opened(null, null, id.value(), holder == null ? null : holder.value(), facts);
        CaseId item = rows.insert(List.of(opened), one -> policy.of(facts, null, id.value()))
                .get(0);
        noting.note(item, loss, holder, actor);
        starting.some();
        return Result.done(item);
    }
}
