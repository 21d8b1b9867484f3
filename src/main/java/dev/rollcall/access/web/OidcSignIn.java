package dev.rollcall.access.web;

import dev.rollcall.access.BaseAddress;
import dev.rollcall.access.MatchingIdentities;
import dev.rollcall.access.OidcIdentity;
import dev.rollcall.access.SignedIn;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Sign-in by an identity provider (OpenID Connect, code flow). Off until a client is configured by Spring's own
 * properties, spring.security.oauth2.client.registration and provider.
 */
@Component
class OidcSignIn {

    private final ObjectProvider<ClientRegistrationRepository> clients;
    private final MatchingIdentities identities;
    private final BaseAddress base;
    private final OidcUserService standard = new OidcUserService();

    OidcSignIn(ObjectProvider<ClientRegistrationRepository> clients, MatchingIdentities identities, BaseAddress base) {
        this.clients = clients;
        this.identities = identities;
        this.base = base;
    }

    void switchOn(HttpSecurity http, SignInRedirects redirects) throws Exception {
        if (clients.getIfAvailable() == null) {
            return;
        }
        AuthenticationFailureHandler refused = (request, response, reason) -> {
            request.getSession()
                    .setAttribute(
                            OidcRefusalPage.REASON,
                            reason instanceof DisabledException ? reason.getMessage() : OidcRefusalPage.FAILED);
            response.sendRedirect("/sign-in/refused");
        };
        http.oauth2Login(login -> login.loginPage(SignInRedirects.SIGN_IN)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(comingBackToBaseAddress()))
                .authorizedClientRepository(new NoTokensKept())
                .userInfoEndpoint(userInfo -> userInfo.oidcUserService(this::user))
                .successHandler(redirects)
                .failureHandler(refused));
    }

    /** What the sign-in page offers. */
    List<Provider> providers() {
        return clients.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(client -> new Provider(client.getRegistrationId(), client.getClientName()))
                        .toList()
                : List.of();
    }

    /** The provider sends people back to the configured address, whatever the request's headers say. */
    private OAuth2AuthorizationRequestResolver comingBackToBaseAddress() {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                clients.getObject(), OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(request -> request.attributes(attributes -> request.redirectUri(
                base.page("/login/oauth2/code/" + attributes.get(OAuth2ParameterNames.REGISTRATION_ID)))));
        return resolver;
    }

    private OidcUser user(OidcUserRequest request) {
        OidcUser user = standard.loadUser(request);
        OidcIdentity identity = new OidcIdentity(
                user.getIssuer().toString(),
                user.getSubject(),
                user.getFullName() == null ? user.getSubject() : user.getFullName(),
                Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null,
                user.getClaims());
        Result<SignedIn> match = identities.signIn(identity);
        if (!match.isDone()) {
            throw new DisabledException(match.refusal().orElseThrow());
        }
        return new OidcPrincipal(user, match.value());
    }

    /**
     * @param id of the client registration
     * @param name on the button
     */
    record Provider(String id, String name) {}
}
