package dev.rollcall.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.access.AccountFields;
import dev.rollcall.access.AccountId;
import dev.rollcall.access.Actor;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in by an identity provider, over the wire. A context of its own, since everywhere else there is no provider. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("webtest")
@ContextConfiguration(initializers = OidcSignInIT.Provider.class)
class OidcSignInIT {

    private static final String BASE = "https://rollcall.example";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort
    private int port;

    @Autowired
    private KeepingPeople people;

    @Autowired
    private KeepingAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    private String cookie = "";

    @Test
    void letsAPersonOnRecordInAsAnEmployeeByVerifiedAddress() throws Exception {
        person("known@oidc.example");
        assertThat(signIn("known").statusCode()).isEqualTo(302);
        HttpResponse<String> account = rollcall("/account");
        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(account.body()).contains("Person known@oidc.example");
        assertThat(rollcall("/admin/accounts").statusCode()).isEqualTo(403);

        cookie = "";
        HttpResponse<String> refused = signIn("unverified");
        assertThat(refused.body()).contains("Rollcall knows nobody by it");
    }

    @Test
    void bindsTheAccountOfAPersonAndFindsItAgain() throws Exception {
        AccountId account = account("staff", Role.ADMIN);
        signIn("staff");
        assertThat(rollcall("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT oidc_subject FROM account WHERE user_name = 'staff'")
                        .query(String.class)
                        .single())
                .endsWith("#staff");
        cookie = "";
        signIn("staff");
        assertThat(rollcall("/account").body()).contains("staff");
        assertThat(account).isNotNull();
    }

    @Test
    void refusesADisabledAccountWithAReason() throws Exception {
        accounts.disable(account("disabled", Role.IT), SYSTEM);
        HttpResponse<String> page = signIn("disabled");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("disabled or has expired");
        assertThat(rollcall("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void takesRolesFromTheConfiguredClaimAndRefusesThoseWithoutAny() throws Exception {
        signIn("grouped");
        assertThat(rollcall("/account").body()).contains("Grou Ped");
        assertThat(jdbc.sql("SELECT roles FROM account WHERE display_name = 'Grou Ped'")
                        .query(String.class)
                        .single())
                .isEqualTo("IT");
        cookie = "";
        assertThat(signIn("stranger").statusCode()).isEqualTo(403);
    }

    @Test
    void marksTheCookieAndAsksForTlsBehindAProxy() throws Exception {
        HttpResponse<String> page = rollcall("/sign-in");
        assertThat(page.body()).contains("Continue with Company account");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("ROLLCALL=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    /** Walks from the sign-in page to the provider and back; gives back the answer to the return, or the refusal page. */
    private HttpResponse<String> signIn(String user) throws Exception {
        String toProvider = location(rollcall("/oauth2/authorization/company"));
        HttpRequest atProvider = HttpRequest.newBuilder(URI.create(toProvider))
                .header("X-User", user)
                .build();
        String back = location(browser.send(atProvider, HttpResponse.BodyHandlers.ofString()));
        assertThat(back).startsWith(BASE + "/login/oauth2/code/company?");
        HttpResponse<String> answer = rollcall(back.substring(BASE.length()));
        return location(answer).endsWith("/sign-in/refused") ? rollcall("/sign-in/refused") : answer;
    }

    /** The cookie is Secure, and this is not TLS, so it is carried by hand. */
    private HttpResponse<String> rollcall(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private PersonId person(String address) {
        return people.add(
                new PersonFields(
                        null,
                        null,
                        null,
                        null,
                        "Person " + address,
                        null,
                        null,
                        address,
                        PersonType.EMPLOYEE,
                        PersonStatus.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Reach.MAIL),
                Cause.edit(null),
                Author.system("test"));
    }

    private AccountId account(String name, Role role) {
        return transaction.execute(status -> accounts.add(
                        name,
                        AccountFields.of(name, person(name + "@oidc.example"), role),
                        "correct horse battery",
                        SYSTEM)
                .value());
    }

    /** Starts the provider and tells the application of it by Spring's own properties. */
    static class Provider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String registration = "spring.security.oauth2.client.registration.company.";
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url",
                            "jdbc:h2:mem:oidc;MODE=MySQL;DB_CLOSE_DELAY=-1",
                            "rollcall.base-url",
                            BASE,
                            "rollcall.oidc.roles-claim",
                            "groups",
                            "rollcall.oidc.roles.it-staff",
                            "IT",
                            registration + "client-id",
                            "rollcall",
                            registration + "client-secret",
                            "client-secret",
                            registration + "client-authentication-method",
                            "client_secret_post",
                            registration + "client-name",
                            "Company account",
                            registration + "scope",
                            "openid,profile,email",
                            "spring.security.oauth2.client.provider.company.issuer-uri",
                            IdentityProvider.start()))
                    .applyTo(context);
        }
    }
}
