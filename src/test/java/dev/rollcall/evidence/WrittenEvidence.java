package dev.rollcall.evidence;

import dev.rollcall.values.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an audit's log says, for tests of what is written down when something happens. */
public final class WrittenEvidence {

    private WrittenEvidence() {}

    /** Names of kinds in the order of writing. */
    public static List<String> kinds(JdbcClient jdbc, UUID audit) {
        return jdbc.sql("SELECT kind FROM evidence WHERE audit_id = ? ORDER BY id")
                .param(Ids.bytes(audit))
                .query(String.class)
                .list();
    }
}
