package dev.rollcall.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.Actor;
import dev.rollcall.access.ApiTokens;
import dev.rollcall.access.KeepingAccounts;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A departure on a real server with the job executor and the minute's round on. */
@ServerTest
class LeaverIT {

    private static final String PASSWORD = "leaver horse battery";
    private static final Duration LONG = Duration.ofSeconds(120);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Autowired
    KeepingAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Links links;

    @Autowired
    Departures departures;

    @Autowired
    ReturnItems items;

    @Autowired
    CollectingAssets collecting;

    @Autowired
    AnnouncingDepartures announcing;

    @Autowired
    CompanyTime time;

    private final Actor it = Actor.system("Leavers");
    private final UUID entity = Ids.next();

    @Test
    void whoLeavesIsSignedOutAtOnceAndWhatTheyHoldIsFollowedToTheEnd() {
        String name = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        PersonId leaver = person(name);
        UUID asset = asset(name, leaver);
        accounts.add(name, AccountFields.of("Lena", leaver, Role.IT), PASSWORD, it);
        String cookie = signIn(name);
        String link = links.mint(Links.LEAVING, leaver, null, Duration.ofDays(30));
        Actor self = new Actor(account(name), leaver.value(), null, "Lena", Set.of(Role.IT), null, Set.of());
        String token =
                tokens.create(name, Set.of("people:read"), null, self).value().secret();
        assertThat(get("/my/return", cookie).getStatusCode().value()).isEqualTo(200);
        assertThat(http.getForEntity("/l/" + link, String.class).getStatusCode().value())
                .isEqualTo(200);
        assertThat(tokens.find(token)).isPresent();

        jdbc.sql("UPDATE person SET status = 'LEFT', last_day = ?, version = version + 1 WHERE id = ?")
                .params(Date.valueOf(time.today().minusDays(1)), Ids.bytes(leaver.value()))
                .update();

        assertThat(get("/my/return", cookie).getHeaders().getLocation().getPath())
                .isEqualTo("/sign-in");
        assertThat(http.getForEntity("/l/" + link, String.class).getStatusCode().value())
                .isEqualTo(410);
        assertThat(tokens.find(token)).isEmpty();
        await().atMost(LONG)
                .until(() -> departures
                        .openOf(leaver)
                        .filter(one -> one.accessEndedAt() != null)
                        .isPresent());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?")
                        .param(account(name).toString())
                        .query(Long.class)
                        .single())
                .isZero();

        DepartureId id = departures.openOf(leaver).orElseThrow().id();
        ReturnItem thing = items.of(id).get(0);
        assertThat(thing.assetId()).isEqualTo(asset);
        collecting
                .returned(thing.id(), new Returned(ItemCondition.GOOD, "Store of " + name, AssetStatus.STOCK, null), it)
                .value();
        await().atMost(LONG).until(() -> departures.find(id).orElseThrow().state() == DepartureState.ENDED);

        announcing.withdraw(leaver, "Is back", it).value();
        assertThat(signIn(name)).isNotNull();
        assertThat(http.getForEntity("/l/" + link, String.class).getStatusCode().value())
                .isEqualTo(410);
    }

    /** One that shows where it is sent. */
    private TestRestTemplate browser() {
        return http.withRedirects(Redirects.DONT_FOLLOW);
    }

    private UUID account(String name) {
        return jdbc.sql("SELECT id FROM account WHERE user_name = ?")
                .param(name)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }

    private String signIn(String name) {
        ResponseEntity<String> form = browser().getForEntity("/sign-in", String.class);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("username", name);
        typed.add("password", PASSWORD);
        typed.add("_csrf", form.getBody().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
        HttpHeaders headers = new HttpHeaders();
        headers.add(
                HttpHeaders.COOKIE,
                form.getHeaders().getFirst(HttpHeaders.SET_COOKIE).split(";")[0]);
        ResponseEntity<String> signedIn =
                browser().exchange("/sign-in", HttpMethod.POST, new HttpEntity<>(typed, headers), String.class);
        assertThat(signedIn.getStatusCode().is3xxRedirection()).isTrue();
        return signedIn.getHeaders().getFirst(HttpHeaders.SET_COOKIE).split(";")[0];
    }

    private ResponseEntity<String> get(String path, String cookie) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.COOKIE, cookie);
        headers.add(HttpHeaders.ACCEPT, "text/html");
        return browser().exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private PersonId person(String name) {
        PersonId id = PersonId.next();
        jdbc.sql(
                        "INSERT INTO person (id, version, subject_key, display_name, user_name, email, person_type, status, reach)"
                                + " VALUES (?, 0, ?, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id.value()), Ids.bytes(Ids.next()), name, name, name + "@example.org")
                .update();
        jdbc.sql(
                        "INSERT INTO location (id, version, name, name_key, location_kind, active) VALUES (?, 0, ?, ?, 'STOCK_ROOM', TRUE)")
                .params(Ids.bytes(Ids.next()), "Store of " + name, "storeof" + name)
                .update();
        return id;
    }

    private UUID asset(String name, PersonId holder) {
        UUID kind = Ids.next();
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO legal_entity (id, version, name, currency) VALUES (?, 0, ?, 'EUR')")
                .params(Ids.bytes(entity), "Entity of " + name)
                .update();
        jdbc.sql(
                        "INSERT INTO asset_kind (id, version, name, name_key, tracking, fixed_place, asked, virtual_kind, holds_data,"
                                + " proof_asked, icon) VALUES (?, 0, ?, ?, 'EACH', FALSE, TRUE, FALSE, FALSE, FALSE, 'other')")
                .params(Ids.bytes(kind), "Kind of " + name, "kind of " + name)
                .update();
        jdbc.sql(
                        "INSERT INTO asset (id, version, entity_id, kind_id, tag, tag_key, name, status, draft, ownership, quantity,"
                                + " holder_id, created_at) VALUES (?, 0, ?, ?, ?, ?, 'Thing', 'IN_USE', FALSE, 'OWNED', 1, ?,"
                                + " TIMESTAMP '2026-01-01 00:00:00')")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(entity),
                        Ids.bytes(kind),
                        "T-" + name,
                        "T" + name.replace("-", "").toUpperCase(),
                        Ids.bytes(holder.value()))
                .update();
        return id;
    }
}
