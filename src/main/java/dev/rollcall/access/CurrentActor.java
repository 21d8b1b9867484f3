package dev.rollcall.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who the current request is by. The principal of every authentication in Rollcall is an {@link ActorHolder}. */
@Component
public class CurrentActor {

    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorHolder holder
                ? Optional.of(holder.actor())
                : Optional.empty();
    }
}
