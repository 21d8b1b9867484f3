package dev.rollcall.access.web;

import dev.rollcall.access.SignedIn;
import dev.rollcall.access.SigningIn;
import dev.rollcall.values.Result;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets Spring Security's sign-in form ask the use case. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SigningIn signingIn;

    PasswordSignIn(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Result<SignedIn> result =
                signingIn.byPassword(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        if (!result.isDone()) {
            throw new BadCredentialsException(result.refusal().orElseThrow());
        }
        return AccountSessions.authentication(result.value());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
