package dev.rollcall;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.access.SignedIn;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request of a *WebTest by somebody who has signed in: mvc.perform(get("/…").with(ActingAs.role(Role.IT))). */
public final class ActingAs {

    private ActingAs() {}

    /** Somebody with the role who is no person on record. */
    public static RequestPostProcessor role(Role role) {
        return actor(new Actor(UUID.randomUUID(), null, null, "Test " + role, Set.of(role), null, Set.of()));
    }

    public static RequestPostProcessor actor(Actor actor) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, "-", false),
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList()));
    }
}
