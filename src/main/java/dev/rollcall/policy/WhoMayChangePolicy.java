package dev.rollcall.policy;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Administrators, and programs with a token for policies, may read, propose and decide; but nobody puts in force what they
 * proposed themselves. There is no mode in which one person may do both.
 */
@Component
public class WhoMayChangePolicy {

    static final String SECOND_PERSON =
            "You proposed this yourself. Another administrator has to put it in force; you may withdraw it.";

    public void check(Actor actor) {
        if (!actor.has(Role.ADMIN) && actor.scopes().stream().noneMatch(scope -> scope.startsWith("policies:"))) {
            throw new AccessDeniedException("Administrators only");
        }
    }
}
