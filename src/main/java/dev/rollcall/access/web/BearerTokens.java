package dev.rollcall.access.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.CallLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the actor behind Authorization: Bearer. A token that is not known leaves the request to nobody, and after
 * so many of them from one address in a minute it says so.
 */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private static final int UNKNOWN_PER_MINUTE = 60;

    private final ApiTokens tokens;
    private final ApiProblems problems;
    private final CallLimit unknown;

    BearerTokens(ApiTokens tokens, ApiProblems problems, Clock clock) {
        this.tokens = tokens;
        this.problems = problems;
        this.unknown = new CallLimit(UNKNOWN_PER_MINUTE, clock);
    }

    /** Whether the request carries a token at all, valid or not. */
    static boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = isBearer(request) ? find(request) : Optional.empty();
        if (actor.isEmpty() && isBearer(request) && !unknown.permits(request.getRemoteAddr())) {
            problems.tooMany(request, response);
            return;
        }
        if (actor.isPresent()) {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    new TokenPrincipal(actor.get()), null, List.of(new SimpleGrantedAuthority("ROLE_IT")))));
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor> find(HttpServletRequest request) {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        return tokens.find(secret);
    }
}
