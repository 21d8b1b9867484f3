package dev.rollcall.intake;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Administrators mind senders and events, and programs with a token that an administrator has made for it. */
@Component
public class WhoMayMindEvents {

    static final String READ = "events:read";
    static final String WRITE = "events:write";

    public void require(Actor actor) {
        require(actor.has(Role.ADMIN) || actor.scopes().contains(WRITE));
    }

    public void requireRead(Actor actor) {
        require(actor.has(Role.ADMIN) || actor.scopes().contains(READ));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new AccessDeniedException("Administrators mind events");
        }
    }
}
