package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.WebTest;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class LinksWebTest {

    private final PersonId person = PersonId.next();
    private final UUID subject = UUID.randomUUID();

    @Autowired
    private Links links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void opensWhatItWasMintedForAndNothingElse() {
        String token = links.mint(Links.CONFIRM, person, null, Duration.ofDays(1));
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(links.redeem(token, Links.CONFIRM)).contains(new LinkHolder(person, null));
        assertThat(links.redeem(token, Links.APPROVE)).isEmpty();
        assertThat(links.redeem(token + "A", Links.CONFIRM)).isEmpty();
        assertThat(links.redeem("", Links.CONFIRM)).isEmpty();
    }

    @Test
    void storesOnlyAHash() {
        String token = links.mint(Links.CONFIRM, person, null, Duration.ofDays(1));
        assertThat(jdbc.sql("SELECT token_hash FROM mailed_link WHERE token_hash = ?")
                        .param(Secret.sha256(token))
                        .query(byte[].class)
                        .list())
                .hasSize(1);
    }

    @Test
    void diesWithItsTime() {
        String token = links.mint(Links.CONFIRM, person, null, Duration.ofDays(1));
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(links.redeem(token, Links.CONFIRM)).isEmpty();
    }

    @Test
    void diesWithAllOthersOfItsSubject() {
        String first = links.mint(Links.APPROVE, person, subject, Duration.ofDays(1));
        String second = links.mint(Links.APPROVE, PersonId.next(), subject, Duration.ofDays(1));
        String other = links.mint(Links.APPROVE, person, UUID.randomUUID(), Duration.ofDays(1));
        links.revokeSubject(subject);
        assertThat(links.redeem(first, Links.APPROVE)).isEmpty();
        assertThat(links.redeem(second, Links.APPROVE)).isEmpty();
        assertThat(links.redeem(other, Links.APPROVE)).isPresent();
    }

    @Test
    void diesWithAllOthersOfItsPerson() {
        String confirm = links.mint(Links.CONFIRM, person, null, Duration.ofDays(1));
        String approve = links.mint(Links.APPROVE, person, subject, Duration.ofDays(1));
        links.revokePerson(person, Links.CONFIRM);
        assertThat(links.redeem(confirm, Links.CONFIRM)).isEmpty();
        assertThat(links.redeem(approve, Links.APPROVE)).isPresent();
        links.revokePerson(person);
        assertThat(links.redeem(approve, Links.APPROVE)).isEmpty();
    }

    @Test
    void saysWhoseItWasWhenClosedAndNothingOnceRevoked() {
        String token = links.mint(Links.CONFIRM, person, null, Duration.ofDays(1));
        assertThat(links.ended(token, Links.CONFIRM)).isEmpty();
        links.close(Links.CONFIRM, List.of(person));
        assertThat(links.redeem(token, Links.CONFIRM)).isEmpty();
        assertThat(links.ended(token, Links.CONFIRM)).contains(new LinkHolder(person, null));
        links.revokePerson(person, Links.CONFIRM);
        assertThat(links.ended(token, Links.CONFIRM)).isEmpty();
    }

    @Test
    void isForAPurposeThatSomethingServes() {
        assertThatThrownBy(() -> links.mint("ANYTHING", person, null, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
