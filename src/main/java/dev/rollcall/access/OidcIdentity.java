package dev.rollcall.access;

import java.util.Map;
import java.util.Objects;

/**
 * Somebody as the identity provider describes them.
 *
 * @param issuer of the provider
 * @param subject stable id of the identity at the issuer
 * @param name as shown to others
 * @param verifiedEmail null unless the provider says that it checked the address
 * @param claims all that it says
 */
public record OidcIdentity(
        String issuer, String subject, String name, String verifiedEmail, Map<String, Object> claims) {

    public OidcIdentity {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(name);
    }

    /** Issuer and subject, which together never belong to anybody else (OpenID Connect Core 1.0, section 5.7). */
    public String key() {
        return issuer + "#" + subject;
    }
}
