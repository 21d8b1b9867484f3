package dev.rollcall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.WebTest;
import jakarta.persistence.EntityManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorWebTest {

    private static final Pattern PRINTED = Pattern.compile("one-time password:\\s+(\\S{16})");

    @Autowired
    private KeepingAccounts keeping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void startWithoutAccounts() {
        jdbc.sql("DELETE FROM account").update();
        entities.clear();
    }

    @Test
    void printsAOneTimePasswordOnce(CapturedOutput output) {
        start("", "", false);
        start("", "", false);
        Matcher printed = PRINTED.matcher(output);
        assertThat(printed.find()).isTrue();
        SignedIn admin =
                signingIn.byPassword("admin", printed.group(1), "10.8.0.1").value();
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(admin.actor().roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.IT);
        assertThat(printed.find()).isFalse();
    }

    @Test
    void takesThePasswordOfTheConfigurationAndPrintsNothing(CapturedOutput output) {
        start("Chief", "correct horse battery", false);
        assertThat(signingIn
                        .byPassword("chief", "correct horse battery", "10.8.0.2")
                        .isDone())
                .isTrue();
        assertThat(output).doesNotContain("correct horse battery").doesNotContainPattern(PRINTED);
    }

    @Test
    void doesNotStartWithAWeakPassword() {
        assertThatThrownBy(() -> start("chief", "short", false)).hasMessageContaining("at least 12 characters");
    }

    @Test
    void comesBackByConfigurationWhenEveryAdministratorIsDisabled() {
        keeping.add("old", AccountFields.of("Old", null, Role.ADMIN), "correct horse battery", Actor.system("test"));
        entities.flush();
        jdbc.sql("UPDATE account SET disabled = TRUE").update();
        start("", "", false);
        assertThat(accounts.count()).isEqualTo(1);
        start("chief", "correct horse battery", false);
        assertThat(signingIn
                        .byPassword("chief", "correct horse battery", "10.8.0.3")
                        .isDone())
                .isTrue();
    }

    @Test
    void leavesTheSampleCompanyToItsOwnAccounts(CapturedOutput output) {
        start("", "", true);
        assertThat(accounts.count()).isZero();
        assertThat(output).doesNotContainPattern(PRINTED);
    }

    private void start(String user, String password, boolean demo) {
        new FirstAdministrator(keeping, accounts, user, password, demo).make();
        entities.flush();
    }
}
