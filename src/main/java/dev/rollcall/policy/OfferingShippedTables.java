package dev.rollcall.policy;

import dev.rollcall.history.Author;
import dev.rollcall.policy.table.PolicyTable;
import dev.rollcall.policy.table.ReadingTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices at a start that this release ships a table with other rules than the last did, and proposes it. It is never put in
 * force by itself; the release counts as the first person, so that any administrator may be the second.
 */
@Service
public class OfferingShippedTables {

    private final PolicyTables tables;
    private final Proposals proposals;
    private final JdbcClient jdbc;

    OfferingShippedTables(PolicyTables tables, Proposals proposals, JdbcClient jdbc) {
        this.tables = tables;
        this.proposals = proposals;
        this.jdbc = jdbc;
    }

    /** After the tables that are new have been put in force. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    @Transactional
    public void offer() {
        tables.keys().forEach(key -> tables.shippedFile(key).ifPresent(file -> offer(key, file)));
    }

    /** Of nodes that start together one offers it. */
    void offer(String key, String file) {
        String digest = sha256(file);
        jdbc.sql("INSERT IGNORE INTO decision_shipped (decision_key, digest) VALUES (?, ?)")
                .params(key, digest)
                .update();
        int newer = jdbc.sql("UPDATE decision_shipped SET digest = ? WHERE decision_key = ? AND digest <> ?")
                .params(digest, key, digest)
                .update();
        PolicyTable shipped = ReadingTables.trusted(file);
        if (newer == 1 && !shipped.saysTheSame(tables.of(tables.inForce(key)))) {
            proposals.add(
                    key,
                    ProposalSource.SHIPPED,
                    file,
                    null,
                    "This release of Rollcall ships other rules than the last.",
                    Author.system("Rollcall"));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
