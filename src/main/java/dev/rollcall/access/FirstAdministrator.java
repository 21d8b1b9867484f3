package dev.rollcall.access;

import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator, so that a new installation can be entered: from rollcall.admin.user and
 * rollcall.admin.password, or with a one-time password that is printed to the console once and never logged. Given by
 * configuration, an administrator is also made when every other one is disabled or expired. The sample company brings
 * accounts of its own.
 */
@Component
class FirstAdministrator {

    private final KeepingAccounts keeping;
    private final Accounts accounts;
    private final String user;
    private final String password;
    private final boolean demo;

    FirstAdministrator(
            KeepingAccounts keeping,
            Accounts accounts,
            @Value("${rollcall.admin.user:}") String user,
            @Value("${rollcall.admin.password:}") String password,
            @Value("${rollcall.demo.enabled:false}") boolean demo) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.user = user;
        this.password = password;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void make() {
        try {
            if (!user.isBlank() && accounts.countAdministrators() == 0) {
                fromConfiguration();
            } else if (!demo && accounts.count() == 0) {
                withOneTimePassword();
            }
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            // its administrator is as good as ours
        }
    }

    private void fromConfiguration() {
        AccountFields fields = AccountFields.of("Administrator", null, Role.ADMIN, Role.IT);
        Optional<String> refusal =
                keeping.add(user, fields, password, Actor.system("start")).refusal();
        if (refusal.isPresent()) {
            throw new IllegalStateException("rollcall.admin.user and rollcall.admin.password: " + refusal.get());
        }
    }

    private void withOneTimePassword() {
        AccountFields fields = AccountFields.of("Administrator", null, Role.ADMIN, Role.IT);
        Result<NewAccount> added = keeping.add("admin", fields, Actor.system("start"));
        System.out.println("""

                Rollcall has no account yet. Sign in as: admin
                with the one-time password:              %s
                It is not shown again, and has to be changed at the first sign-in.
                """.formatted(added.value().temporaryPassword()));
    }
}
