package dev.rollcall.imports;

import dev.rollcall.access.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** IT staff and administrators import and see imports; nobody else. */
@Component
public class WhoMayImport {

    public void check(Actor actor) {
        if (!actor.isIt()) {
            throw new AccessDeniedException("Imports are for IT staff");
        }
    }
}
