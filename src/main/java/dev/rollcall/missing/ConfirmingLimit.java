package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.finding.Approvers;
import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Up to which worth somebody may confirm a loss: approvers to their own limit, IT staff to a lower one of their role. */
@Component
class ConfirmingLimit {

    private final Approvers approvers;
    private final BigDecimal ofIt;

    ConfirmingLimit(Approvers approvers, @Value("${rollcall.loss-limit-of-it}") BigDecimal ofIt) {
        this.approvers = approvers;
        this.ofIt = ofIt;
    }

    BigDecimal of(Actor actor) {
        BigDecimal own = approvers.of(actor).limit();
        return approves(actor) ? own : own.min(ofIt);
    }

    static String role(Actor actor) {
        return approves(actor) ? Role.APPROVER.name() : Role.IT.name();
    }

    private static boolean approves(Actor actor) {
        return actor.has(Role.APPROVER) || actor.has(Role.ADMIN);
    }
}
