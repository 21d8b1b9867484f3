package dev.rollcall.access.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.ActorHolder;
import dev.rollcall.access.SignedIn;
import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who came from the identity provider, during the one request that signs in; the session keeps only who it is. */
record OidcPrincipal(OidcUser user, SignedIn signedIn) implements OidcUser, ActorHolder {

    @Override
    public Actor actor() {
        return signedIn.actor();
    }

    @Override
    public String getName() {
        return signedIn.getName();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AccountSessions.authentication(signedIn).getAuthorities();
    }
}
