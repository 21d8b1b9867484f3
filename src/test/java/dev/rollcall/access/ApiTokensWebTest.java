package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.confirmation.ConfirmationRows;
import dev.rollcall.values.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ApiTokensWebTest {

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTokenAnswersForThePersonWhoMadeIt() {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID person = rows.person("Ines", null);
        rows.account(person, "ADMIN");

        Actor byToken = usedBy(accountOf(person));

        assertThat(byToken.author().key()).isEqualTo(subjectKey(person));
        assertThat(byToken.has(Role.ADMIN)).isFalse();
    }

    @Test
    void aTokenOfAnAccountWithoutAPersonGoesByTheAccountsName() {
        ConfirmationRows rows = new ConfirmationRows(jdbc);
        UUID person = rows.person("Ines", null);
        rows.account(person, "ADMIN");
        UUID account = accountOf(person);
        jdbc.sql("UPDATE account SET person_id = NULL, display_name = 'First administrator' WHERE id = ?")
                .param(Ids.bytes(account))
                .update();

        assertThat(usedBy(account).author().name()).isEqualTo("First administrator");
    }

    private Actor usedBy(UUID account) {
        Actor maker = new Actor(account, null, null, "maker", Set.of(Role.ADMIN), null, Set.of());
        String secret =
                tokens.create("all", Set.of("audits:read"), null, maker).value().secret();
        return tokens.find(secret).orElseThrow();
    }

    private UUID accountOf(UUID person) {
        return jdbc.sql("SELECT id FROM account WHERE person_id = ?")
                .param(Ids.bytes(person))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }

    private UUID subjectKey(UUID person) {
        return jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(person))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .single();
    }
}
