package dev.rollcall.audit;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.people.ReportingLine;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * IT staff and administrators run audits and see everything of them; managers and approvers see every audit in numbers,
 * and by name only the people of their own line; an auditor sees everything of the one audit that they audit; nobody else
 * sees anything.
 */
@Component
public class WhoMayAudit {

    private final ReportingLine line;

    WhoMayAudit(ReportingLine line) {
        this.line = line;
    }

    /** May draft, start, move and cancel audits. */
    public boolean mayRun(Actor actor) {
        return actor.isIt();
    }

    /** May see the audit's numbers. */
    public boolean maySee(Actor actor, AuditId audit) {
        return maySeeAll(actor) || (actor.has(Role.AUDITOR) && audit.value().equals(actor.auditId()));
    }

    /** May see the numbers of every audit. */
    public boolean maySeeAll(Actor actor) {
        return actor.isIt() || actor.has(Role.MANAGER) || actor.has(Role.APPROVER);
    }

    /** May see the list of audits at all. */
    public boolean mayList(Actor actor) {
        return maySeeAll(actor) || actor.has(Role.AUDITOR);
    }

    /** May see every item and every name of the audit. */
    public boolean maySeeNames(Actor actor, AuditId audit) {
        return actor.isIt() || (actor.has(Role.AUDITOR) && audit.value().equals(actor.auditId()));
    }

    /**
     * Whose items the actor sees by name: empty means everybody's; otherwise only those of the people given, who may be
     * none.
     */
    public Optional<Set<UUID>> namesOf(Actor actor, AuditId audit) {
        if (maySeeNames(actor, audit)) {
            return Optional.empty();
        }
        boolean manages = actor.has(Role.MANAGER) && actor.personId() != null;
        return Optional.of(manages ? line.below(actor.personId()) : Set.of());
    }

    public void requireRun(Actor actor) {
        require(mayRun(actor));
    }

    public void requireSee(Actor actor, AuditId audit) {
        require(maySee(actor, audit));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Not permitted for this audit");
        }
    }
}
