package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiScopesTest {

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/assets,register:read",
        "HEAD,/api/v1/assets/1,register:read",
        "PUT,/api/v1/assets/1,register:write",
        "POST,/api/v1/imports,imports:write",
        "GET,/api/v1/people/1,people:read",
        "GET,/api/v1/audits,audits:read",
        "POST,/api/v1/audits/1/cancel,audits:write",
        "GET,/api/v1/audits/1/items,audits:read",
        "POST,/api/v1/audits/1/answers,answers:write",
        "POST,/api/v1/audits/1/counts/2/scans,counts:write",
        "GET,/api/v1/audits/1/findings,findings:read",
        "POST,/api/v1/audits/1/corrections/approve,corrections:write",
        "GET,/api/v1/audits/1/evidence,evidence:read",
        "GET,/api/v1/audits/1/report.pdf,evidence:read",
        "POST,/api/v1/tasks/1/complete,tasks:write",
        "GET,/api/v1/decisions/chase-step,policies:read",
        "POST,/api/v1/decisions/chase-step/proposals/1/in-force,policies:write",
        "POST,/api/v1/event-senders/1/keys,events:write",
        "GET,/api/v1/event-types,events:read",
        "GET,/actuator/prometheus,metrics:read"
    })
    void namesTheScopeOfACall(String verb, String path, String scope) {
        assertThat(ApiScopes.needed(verb, path)).contains(scope);
        assertThat(ApiScopes.permit(Set.of(scope), verb, path)).isTrue();
        assertThat(ApiScopes.all()).contains(scope);
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/accounts", "GET,/api/v1/", "GET,/api/v2/assets", "GET,/admin/accounts", "GET,/actuator/env"
    })
    void permitsNoTokenWhatIsNotListed(String verb, String path) {
        assertThat(ApiScopes.permit(Set.copyOf(ApiScopes.all()), verb, path)).isFalse();
    }

    @Test
    void keepsReadingAndWritingApart() {
        assertThat(ApiScopes.permit(Set.of("audits:write"), "GET", "/api/v1/audits"))
                .isFalse();
        assertThat(ApiScopes.permit(Set.of("audits:read"), "DELETE", "/api/v1/audits/1"))
                .isFalse();
    }
}
