package dev.rollcall.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing: so many attempts for one user name and so many from one address within a quarter of an hour, on
 * all nodes together. An attempt counts before the password is checked, so that many at once gain nothing; success
 * takes back its own attempts and clears the user name. Names that do not exist count like those that do.
 */
@Component
class SignInThrottle {

    static final int PER_NAME = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    SignInThrottle(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes an attempt, commits it so that attempts at the same time see each other, and says whether it may go on. */
    public boolean permits(String userName, String address) {
        Instant now = clock.instant();
        apart.executeWithoutResult(status -> {
            note(nameKey(userName), now);
            note(addressKey(address), now);
        });
        Instant since = now.minus(WINDOW);
        return count(nameKey(userName), since) <= PER_NAME && count(addressKey(address), since) <= PER_ADDRESS;
    }

    /** Clears the user name, and the one attempt from the address, so that an office behind one address can all sign in. */
    public void succeeded(String userName, String address) {
        apart.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM sign_in_attempt WHERE throttle_key = ?")
                    .param(nameKey(userName))
                    .update();
            jdbc.sql("SELECT MAX(id) FROM sign_in_attempt WHERE throttle_key = ?")
                    .param(addressKey(address))
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> jdbc.sql("DELETE FROM sign_in_attempt WHERE id = ?")
                            .param(id)
                            .update());
        });
    }

    /** Attempts older than the window count for nothing and are deleted. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS, initialDelay = 1)
    @Transactional
    public void forgetOldAttempts() {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE attempted_at < ?")
                .param(Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private void note(String throttleKey, Instant now) {
        jdbc.sql("INSERT INTO sign_in_attempt (throttle_key, attempted_at) VALUES (?, ?)")
                .params(throttleKey, Timestamp.from(now))
                .update();
    }

    private long count(String throttleKey, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_attempt WHERE throttle_key = ? AND attempted_at > ?")
                .params(throttleKey, Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    private static String nameKey(String userName) {
        return Secret.sha256Hex("name " + userName);
    }

    /** An IPv6 address counts by its first 64 bits, since whoever has one has all that begin alike. */
    private static String addressKey(String address) {
        String[] groups = address.split(":", -1);
        boolean long6 = groups.length == 8;
        return Secret.sha256Hex(
                "address " + (long6 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address));
    }
}
