package dev.rollcall.access.web;

import dev.rollcall.access.Actors;
import dev.rollcall.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session only who signed in, and reads roles and state from the record at each request that asks: a role
 * that is taken away, a disabled account or a new password takes effect on the next click, and nothing serialised has to
 * survive an upgrade.
 */
@Component
class AccountSessions implements SecurityContextRepository {

    private static final String KEY = "rollcall.signedIn";

    private final Actors actors;
    private final Duration stay;

    AccountSessions(Actors actors, @Value("${rollcall.sign-in.stay}") Duration stay) {
        this.actors = actors;
        this.stay = stay;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> signedIn = signedIn(context.getAuthentication());
        if (signedIn.isPresent()) {
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval((int) stay.toSeconds());
            session.setAttribute(KEY, signedIn.get().key());
            session.setAttribute(
                    FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                    signedIn.get().getName());
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(KEY);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return key(request).isPresent();
    }

    /** What a page sees of somebody who has signed in. */
    static Authentication authentication(SignedIn signedIn) {
        Stream<GrantedAuthority> roles =
                signedIn.actor().roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()));
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, roles.toList());
    }

    private static Optional<SignedIn> signedIn(Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof OidcPrincipal oidc) {
            return Optional.of(oidc.signedIn());
        }
        return principal instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(KEY));
    }

    /** Reads the record at most once a request, and not at all where nobody asks. */
    private final class OnDemand implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private SecurityContext context;

        OnDemand(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = key(request)
                        .flatMap(actors::ofKey)
                        .<SecurityContext>map(one -> new SecurityContextImpl(authentication(one)))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
