package dev.rollcall.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiScopes;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every address that a controller of any module serves: what is not open to all is closed to strangers. Events are
 * signed and not sent by somebody: they are closed to everybody who does not sign.
 */
@WebTest
class EveryAddressWebTest {

    private static final List<String> OPEN = List.of("/sign-in", "/c/", "/a/", "/m/", "/s/", "/r/", "/l/", "/error");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void isClosedToStrangers() throws Exception {
        List<Address> closed = addresses().filter(address -> !address.isOpen()).toList();
        assertThat(closed).hasSizeGreaterThan(20);
        for (Address address : closed) {
            MockHttpServletResponse answer = answer(address.request().with(csrf()));
            boolean sentToSignIn =
                    answer.getStatus() == 302 && answer.getRedirectedUrl().startsWith("/sign-in");
            assertThat(sentToSignIn || answer.getStatus() == 401)
                    .as("%s", address)
                    .isTrue();
        }
    }

    @Test
    void changesNothingWithoutACsrfToken() throws Exception {
        for (Address address : addresses()
                .filter(one -> !one.isOpen() && !one.isSigned() && one.changes())
                .toList()) {
            assertThat(answer(address.request().with(ActingAs.role(Role.ADMIN))).getStatus())
                    .as("%s", address)
                    .isEqualTo(403);
        }
    }

    @Test
    void keepsEmployeesAwayFromTheApiAndTheAdministration() throws Exception {
        for (Address address : addresses()
                .filter(one -> one.isApi() && !one.isSigned() || one.path().startsWith("/admin"))
                .toList()) {
            assertThat(answer(address.request()
                                    .with(ActingAs.role(Role.EMPLOYEE))
                                    .with(csrf()))
                            .getStatus())
                    .as("%s", address)
                    .isEqualTo(403);
        }
    }

    @Test
    void opensTheApiToItStaffAndTokensAlone() throws Exception {
        for (Address address :
                addresses().filter(one -> one.isApi() && !one.isSigned()).toList()) {
            for (Role role : List.of(Role.MANAGER, Role.APPROVER, Role.AUDITOR)) {
                assertThat(answer(address.request().with(ActingAs.role(role)).with(csrf()))
                                .getStatus())
                        .as("%s by %s", address, role)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void hasAScopeForEachCallOfTheApiAndRefusesTokensWithoutIt() throws Exception {
        for (Address address :
                addresses().filter(one -> one.isApi() && !one.isSigned()).toList()) {
            assertThat(ApiScopes.needed(address.verb().name(), address.path()))
                    .as("%s", address)
                    .isPresent();
            String other = ApiScopes.needed(address.verb().name(), address.path())
                            .orElseThrow()
                            .equals("tasks:read")
                    ? "people:read"
                    : "tasks:read";
            String secret = tokens.create("test", Set.of(other), null, Actor.system("test"))
                    .value()
                    .secret();
            assertThat(answer(address.request().header("Authorization", "Bearer " + secret))
                            .getStatus())
                    .as("%s", address)
                    .isEqualTo(403);
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept("text/html", "*/*")).andReturn().getResponse();
    }

    private Stream<Address> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.rollcall"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> verbs(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(verb -> new Address(
                                        verb,
                                        pattern.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000")))));
    }

    private static Stream<RequestMethod> verbs(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : declared.stream();
    }

    private record Address(RequestMethod verb, String path) {

        boolean isOpen() {
            return OPEN.stream().anyMatch(path::startsWith);
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        boolean isSigned() {
            return verb == RequestMethod.POST && path.equals("/api/v1/events");
        }

        boolean changes() {
            return verb != RequestMethod.GET && verb != RequestMethod.HEAD;
        }

        MockHttpServletRequestBuilder request() {
            return MockMvcRequestBuilders.request(HttpMethod.valueOf(verb.name()), path);
        }
    }
}
