package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.ReportingLine;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.WhoMaySeeAssets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff look and decide; they and approvers confirm, but never who proposed the ending, nor whose thing it is, and they
 * alone read the circumstances. A manager sees the cases of their own line, an auditor those of their audit, and everybody
 * those of what they held or are asked about.
 */
@Component
public class WhoMayChase {

    private final ReportingLine line;
    private final WhoMaySeeAssets assets;
    private final Questions questions;

    WhoMayChase(ReportingLine line, WhoMaySeeAssets assets, Questions questions) {
        this.line = line;
        this.assets = assets;
        this.questions = questions;
    }

    public boolean mayChase(Actor actor) {
        return actor.isIt();
    }

    /** May read what happened, and confirm. */
    public boolean mayConfirm(Actor actor) {
        return actor.isIt() || actor.has(Role.APPROVER);
    }

    public boolean maySee(Actor actor, MissingCase one) {
        return mayConfirm(actor)
                || (actor.has(Role.AUDITOR)
                        && actor.auditId() != null
                        && actor.auditId().equals(one.auditId()))
                || (!actor.has(Role.AUDITOR)
                        && holdersSeen(actor)
                                .map(seen -> seen.contains(one.holderId()))
                                .orElse(true))
                || (actor.personId() != null && questions.concerns(actor.personId(), one.id()));
    }

    /** Whose cases a list shows; empty for everybody's. An auditor's list is narrowed to their audit instead. */
    public Optional<Set<UUID>> holdersSeen(Actor actor) {
        if (mayConfirm(actor) || actor.has(Role.AUDITOR)) {
            return Optional.empty();
        }
        Set<UUID> seen = new HashSet<>();
        if (actor.personId() != null) {
            seen.add(actor.personId());
            if (actor.has(Role.MANAGER)) {
                seen.addAll(line.below(actor.personId()));
            }
        }
        return Optional.of(seen);
    }

    /** Whether the actor is a second person for this case. */
    boolean isSecond(Actor actor, MissingCase one) {
        boolean proposed = actor.subjectKey() != null
                ? actor.subjectKey().equals(one.decidedByKey())
                : one.decidedByKey() == null && actor.name().equals(one.decidedBy());
        return !proposed && (actor.personId() == null || !actor.personId().equals(one.holderId()));
    }

    /** The holder may add their account as long as the case is open. */
    public boolean mayAddAccount(Actor actor, MissingCase one) {
        return one.isOpen() && actor.personId() != null && actor.personId().equals(one.holderId());
    }

    /** Whoever sees a thing may say that it is gone: its holder, their managers, IT staff. */
    public boolean mayReport(Actor actor, AssetFields asset) {
        return assets.maySee(actor, asset);
    }

    public void requireReport(Actor actor, AssetFields asset) {
        require(mayReport(actor, asset));
    }

    public void requireChase(Actor actor) {
        require(mayChase(actor));
    }

    public void requireConfirm(Actor actor) {
        require(mayConfirm(actor));
    }

    public void requireSee(Actor actor, MissingCase one) {
        require(maySee(actor, one));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Not permitted for missing items");
        }
    }
}
