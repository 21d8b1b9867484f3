package dev.rollcall.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhoMayWorkTest {

    private final WhoMayWork who = new WhoMayWork();

    @Test
    void countsATokenThatDecidesOnCorrectionsAmongTheApprovers() {
        assertThat(who.groupsOf(token("corrections:write"))).contains("approvers");
        assertThat(who.groupsOf(token("corrections:read"))).doesNotContain("approvers");
    }

    @Test
    void keepsEmployeesOutOfAllGroups() {
        assertThat(who.groupsOf(new Actor(null, null, null, "Ada", Set.of(Role.EMPLOYEE), null, Set.of())))
                .isEmpty();
    }

    private static Actor token(String scope) {
        return new Actor(null, null, null, "token", Set.of(), null, Set.of(scope));
    }
}
