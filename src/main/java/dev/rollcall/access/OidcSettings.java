package dev.rollcall.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How identities of the provider become accounts (rollcall.oidc).
 *
 * @param rolesClaim claim that lists groups or roles; absent: roles are kept in Rollcall
 * @param roles value of that claim → role
 * @param userNameClaim claim that holds the user name of a person on record; only for providers whose users cannot change
 *     it themselves; absent: people are recognised by their verified mail address alone
 */
@ConfigurationProperties("rollcall.oidc")
record OidcSettings(String rolesClaim, Map<String, Role> roles, String userNameClaim) {

    OidcSettings {
        roles = roles == null ? Map.of() : Map.copyOf(roles);
    }

    boolean keepsRoles() {
        return rolesClaim != null && !rolesClaim.isBlank();
    }

    Set<Role> rolesOf(OidcIdentity identity) {
        Set<Role> mapped = EnumSet.noneOf(Role.class);
        if (keepsRoles() && identity.claims().get(rolesClaim) instanceof Collection<?> values) {
            values.forEach(value ->
                    Optional.ofNullable(roles.get(String.valueOf(value))).ifPresent(mapped::add));
        }
        return mapped;
    }

    Optional<String> userNameOf(OidcIdentity identity) {
        return userNameClaim == null || userNameClaim.isBlank()
                ? Optional.empty()
                : Optional.ofNullable((String) identity.claims().get(userNameClaim));
    }
}
