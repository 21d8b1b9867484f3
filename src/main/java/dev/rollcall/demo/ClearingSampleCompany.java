package dev.rollcall.demo;

import dev.rollcall.workflow.ForgettingProcesses;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Empties the database of everything that the sample company and its visitors put there, sessions too. Only where all of
 * it began with the sample company: data that somebody else brought are not touched.
 */
@Component
@Profile("demo")
class ClearingSampleCompany {

    /** Ours to keep: the versions of the schema, the decisions in force, and rows that are only there to be locked. The engine's tables are its own concern. */
    private static final Set<String> KEPT =
            Set.of("flyway_schema_history", "decision_in_force", "decision_reign", "decision_shipped", "intake_turn");

    private final ForgettingProcesses processes;
    private final JdbcClient jdbc;

    ClearingSampleCompany(ForgettingProcesses processes, JdbcClient jdbc) {
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /** Whether the first thing that was ever put on record here was part of the sample company. */
    boolean isItsOwn() {
        return jdbc.sql("SELECT author_name FROM history ORDER BY id LIMIT 1")
                .query(String.class)
                .optional()
                .filter(SampleCompany.AUTHOR.name()::equals)
                .isPresent();
    }

    @Transactional
    public void clear() {
        if (!isItsOwn()) {
            throw new IllegalStateException("These data did not begin with the sample company; they are not cleared");
        }
        processes.forgetAll();
        tables().forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    private List<String> tables() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE' ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.toUpperCase(Locale.ROOT).startsWith("ACT_"))
                .filter(table -> !KEPT.contains(table.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
