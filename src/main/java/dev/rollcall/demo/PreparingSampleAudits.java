package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.CoveringLicences;
import dev.rollcall.audit.LicenceScope;
import dev.rollcall.audit.Readiness;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes a drafted audit ready: says whether licences are reviewed, and accepts what would weaken it. */
@Component
@Profile("demo")
class PreparingSampleAudits {

    private final Audits audits;
    private final CoveringLicences covering;
    private final Readiness readiness;
    private final AcceptingWeaknesses accepting;

    PreparingSampleAudits(
            Audits audits, CoveringLicences covering, Readiness readiness, AcceptingWeaknesses accepting) {
        this.audits = audits;
        this.covering = covering;
        this.readiness = readiness;
        this.accepting = accepting;
    }

    void prepare(AuditId audit, boolean licences, Actor actor) {
        if (licences) {
            covering.cover(audit, Optional.of(LicenceScope.ALL), actor).value();
        }
        for (Readiness.Point point : readiness.check(audits.find(audit).orElseThrow())) {
            accepting
                    .accept(audit, point.weakness(), "Known, and too few to wait for", actor)
                    .value();
        }
    }
}
