package dev.rollcall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.KeepingPeople;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxIT {

    @Autowired
    private SendingTestMails sending;

    @Autowired
    private Outbox outbox;

    @Autowired
    private KeepingPeople people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private FollowingMails following;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void deliversATestMailByItself() {
        PersonId person = person("test-mail@it.example");
        Actor actor = new Actor(null, person.value(), UUID.randomUUID(), "Anna", Set.of(Role.IT), null, Set.of());
        assertThat(sending.send("Autumn audit", "Please look at your desk.", actor)
                        .value())
                .isEqualTo("test-mail@it.example");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mailbox.search("test-mail@it.example", 0, 5).getTotalElements() == 1);
        long id =
                mailbox.search("test-mail@it.example", 0, 5).getContent().get(0).id();
        assertThat(mailbox.find(id).orElseThrow().text()).contains("Please look at your desk.");
    }

    @Test
    void sendsNothingOfWhatWasRolledBack() {
        PersonId person = person("rolled-back@it.example");
        transaction.executeWithoutResult(status -> {
            outbox.queue("test:rolled-back", TestMail.NAME, person, null, Map.of());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(
                status -> outbox.queue("test:committed", TestMail.NAME, person, null, Map.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mailbox.search("rolled-back@it.example", 0, 5).getTotalElements() > 0);
        assertThat(mailbox.search("rolled-back@it.example", 0, 5).getTotalElements())
                .isEqualTo(1);
    }

    @Test
    void listsWhatFailedAndSendsItAgain() {
        PersonId person = person(null);
        transaction.executeWithoutResult(
                status -> outbox.queue("test:no-address-it", TestMail.NAME, person, null, Map.of()));
        await().atMost(Duration.ofSeconds(20)).until(() -> following.counts().failed() > 0);
        TroubledMail mail = following.troubled(0, 10).getContent().get(0);
        assertThat(mail.failure()).contains("no mail address");
        assertThat(following.sendAgain(mail.id())).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> following.counts().failed() > 0);
    }

    private PersonId person(String address) {
        return people.add(
                new PersonFields(
                        null,
                        null,
                        null,
                        null,
                        "Anna Berg",
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
}
