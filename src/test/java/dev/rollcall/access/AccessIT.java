package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ServerTest
class AccessIT {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private KeepingAccounts keeping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Links links;

    @Autowired
    private TestRestTemplate http;

    @Test
    void showsTheReasonAndTheNameAgainAfterAWrongPassword() {
        ResponseEntity<String> form = http.getForEntity("/sign-in", String.class);
        String cookie = form.getHeaders().getFirst(HttpHeaders.SET_COOKIE).split(";")[0];
        String csrf = form.getBody().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("username", "nobody-it");
        typed.add("password", "wrong");
        typed.add("_csrf", csrf);
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.COOKIE, cookie);
        ResponseEntity<String> refused =
                http.exchange("/sign-in", HttpMethod.POST, new HttpEntity<>(typed, headers), String.class);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains(SigningIn.WRONG, "value=\"nobody-it\"");
    }

    @Test
    void permitsNoMoreGuessesAtOnceThanOneAfterTheOther() throws Exception {
        keeping.add("guessed-it", AccountFields.of("G", null, Role.IT), PASSWORD, SYSTEM);
        List<Result<SignedIn>> results =
                atOnce(16, number -> signingIn.byPassword("guessed-it", "wrong " + number, "10.1.0." + number));
        assertThat(results).allMatch(result -> !result.isDone());
        assertThat(results.stream()
                        .filter(result -> result.refusal().orElseThrow().equals(SigningIn.WRONG)))
                .hasSizeLessThanOrEqualTo(SignInThrottle.PER_NAME);
        assertThat(signingIn.byPassword("guessed-it", PASSWORD, "10.1.0.99").refusal())
                .contains(SigningIn.TOO_MANY);
    }

    @Test
    void keepsOneAdministratorWhenAllAreDisabledAtOnce() throws Exception {
        keeping.add("first-it", AccountFields.of("A", null, Role.ADMIN), PASSWORD, SYSTEM);
        keeping.add("second-it", AccountFields.of("B", null, Role.ADMIN), PASSWORD, SYSTEM);
        List<Account> all = accounts.findAll().stream()
                .filter(account -> account.fields().roles().contains(Role.ADMIN) && !account.isDisabled())
                .toList();
        try {
            atOnce(all.size(), number -> keeping.disable(all.get(number).accountId(), SYSTEM));
            assertThat(accounts.countAdministrators()).isEqualTo(1);
        } finally {
            all.forEach(account -> keeping.enable(account.accountId(), SYSTEM));
        }
    }

    @Test
    void findsTokensAndLinksUntilTheyAreRevoked() {
        NewToken token =
                tokens.create("it", Set.of("audits:read"), null, SYSTEM).value();
        assertThat(tokens.find(token.secret())).isPresent();
        tokens.revoke(token.id());
        assertThat(tokens.find(token.secret())).isEmpty();
        assertThat(tokens.page(0, 10)).anyMatch(view -> view.state().equals("revoked"));
        UUID subject = UUID.randomUUID();
        String link = links.mint(Links.APPROVE, PersonId.next(), subject, Duration.ofHours(1));
        assertThat(links.redeem(link, Links.APPROVE)).isPresent();
        links.revokeSubject(subject);
        assertThat(links.redeem(link, Links.APPROVE)).isEmpty();
    }

    private interface Numbered<T> {
        T call(int number);
    }

    private static <T> List<T> atOnce(int many, Numbered<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<T>> calls = Stream.iterate(0, number -> number + 1)
                    .limit(many)
                    .<Callable<T>>map(number -> () -> work.call(number))
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
