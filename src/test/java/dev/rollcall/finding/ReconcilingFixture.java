package dev.rollcall.finding;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with the real schema, and the reconciliation over it without the rest of the application. In memory, or on
 * the server that the system property rollcall.reconciling.url names.
 */
final class ReconcilingFixture {

    static final Instant FROZEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final List<String> TABLES = List.of(
            "correction",
            "finding",
            "audit_item",
            "extra_item",
            "verification",
            "confirmation",
            "room_count",
            "asset_search",
            "asset",
            "asset_kind",
            "location",
            "legal_entity",
            "person",
            "audit");
    private static final ReconcilingFixture ONE = new ReconcilingFixture();

    final JdbcClient jdbc;
    final Reconciling reconciling;
    final UUID audit = Ids.next();
    private final UUID entity = Ids.next();
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final TransactionTemplate transaction;

    /** The database emptied, with an audit that froze its expectations at {@link #FROZEN}. */
    static ReconcilingFixture fresh() {
        TABLES.forEach(table -> ONE.jdbc.sql("DELETE FROM " + table).update());
        ONE.ids.clear();
        ONE.row(
                "audit",
                Map.of(
                        "id",
                        ONE.audit,
                        "version",
                        0,
                        "name",
                        "Spring",
                        "state",
                        "RECONCILING",
                        "discovery",
                        false,
                        "scope",
                        "{}",
                        "frozen_at",
                        FROZEN,
                        "created_at",
                        FROZEN,
                        "created_by",
                        "test"));
        ONE.row("legal_entity", Map.of("id", ONE.entity, "version", 0, "name", "Northwind", "currency", "EUR"));
        ONE.kind("laptop", "EACH", false);
        ONE.kind("printer", "EACH", true);
        ONE.kind("mouse", "QUANTITY", false);
        ONE.location("Room 1", "ROOM");
        ONE.location("Room 2", "ROOM");
        ONE.location("Shelf", "STOCK_ROOM");
        List.of("Ann", "Ben", "Cem").forEach(ONE::person);
        return ONE;
    }

    private ReconcilingFixture() {
        String url =
                System.getProperty("rollcall.reconciling.url", "jdbc:h2:mem:reconciling;MODE=MySQL;DB_CLOSE_DELAY=-1");
        DataSource database = url.contains("h2")
                ? new DriverManagerDataSource(url, "sa", "")
                : new DriverManagerDataSource(url, "root", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new V1__OneTableOfTheEngine())
                .load()
                .migrate();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("rollcall.zone", "Europe/Berlin", "rollcall.country", "DE", "rollcall.quiet-days", "")));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.register(
                MovableClock.class,
                CompanyTime.class,
                dev.rollcall.calendar.BusinessDays.class,
                KeepingFindings.class,
                ProposingCauses.class,
                SettlingByVerdict.class,
                Reconciling.class);
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        reconciling = context.getBean(Reconciling.class);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    void reconcile() {
        transaction.executeWithoutResult(status -> reconciling.reconcile(new AuditId(audit)));
    }

    void reconcile(String asset) {
        transaction.executeWithoutResult(
                status -> reconciling.reconcile(new AuditId(audit), new dev.rollcall.register.AssetId(id(asset))));
    }

    UUID id(String name) {
        return ids.get(name);
    }

    /** Adds an asset and its item: a laptop in use, held by Ann, unless told otherwise. */
    void item(String name, Object... changes) {
        Map<String, Object> given = changes(changes);
        UUID id = ids.computeIfAbsent(name, any -> Ids.next());
        Map<String, Object> asset = new HashMap<>(Map.of(
                "id",
                id,
                "version",
                0,
                "entity_id",
                entity,
                "kind_id",
                id(String.valueOf(given.getOrDefault("kind", "laptop"))),
                "tag",
                name,
                "tag_key",
                name,
                "status",
                "IN_USE",
                "draft",
                false,
                "ownership",
                "OWNED",
                "quantity",
                1));
        asset.put("created_at", FROZEN);
        asset.put("holder_id", id("Ann"));
        asset.putAll(given);
        asset.remove("kind");
        Object method = asset.remove("method");
        Object money = asset.remove("money");
        boolean inScope = !Boolean.FALSE.equals(asset.remove("in_scope"));
        row("asset", asset);
        if (inScope) {
            Map<String, Object> item = new HashMap<>(Map.of(
                    "version",
                    0,
                    "audit_id",
                    audit,
                    "asset_id",
                    id,
                    "entity_id",
                    entity,
                    "kind_id",
                    asset.get("kind_id"),
                    "title",
                    name,
                    "status",
                    asset.get("status"),
                    "quantity",
                    asset.get("quantity"),
                    "method",
                    method == null ? "ASK" : method,
                    "spot_check",
                    false));
            item.put("tag", name);
            List.of("serial", "holder_id", "location_id", "parent_id")
                    .forEach(field -> item.put(field, asset.get(field)));
            item.put("money", money);
            row("audit_item", item);
        }
    }

    /** Adds evidence: by default the holder's own word. */
    void evidence(String asset, String claim, Object... changes) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "asset_id",
                id(asset),
                "audit_id",
                audit,
                "source",
                "ANSWER",
                "grade",
                "SELF_DECLARED",
                "grade_rank",
                5,
                "claim",
                claim,
                "no_longer_needed",
                false,
                "by_name",
                "",
                "on_behalf",
                false));
        row.put("superseded", false);
        row.put("observed_at", FROZEN.plusSeconds(3600));
        row.putAll(changes(changes));
        row("verification", row);
    }

    /** Adds a sighting by somebody who does not hold it. */
    void scan(String asset, String place, Object... changes) {
        Map<String, Object> all = changes(changes);
        all.putAll(Map.of("source", "SCAN", "grade", "INDEPENDENT_SCAN", "grade_rank", 1, "location_id", id(place)));
        evidence(
                asset,
                "SEEN",
                all.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray());
    }

    void extra(String name, Object... changes) {
        UUID id = ids.computeIfAbsent(name, any -> Ids.next());
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                id,
                "audit_id",
                audit,
                "source",
                "ANSWER",
                "source_ref",
                name,
                "ours",
                true,
                "kind_text",
                "Monitor",
                "withdrawn",
                false,
                "found_at",
                FROZEN.plusSeconds(60)));
        row.putAll(changes(changes));
        row("extra_item", row);
    }

    void count(String place, String state) {
        row(
                "room_count",
                Map.of(
                        "id",
                        Ids.next(),
                        "version",
                        0,
                        "audit_id",
                        audit,
                        "location_id",
                        id(place),
                        "blind",
                        false,
                        "state",
                        state,
                        "count_round",
                        1,
                        "due",
                        LocalDate.of(2026, 3, 13),
                        "process_ended",
                        true));
    }

    void search(String asset, String state) {
        row(
                "asset_search",
                Map.of(
                        "id",
                        Ids.next(),
                        "version",
                        0,
                        "audit_id",
                        audit,
                        "asset_id",
                        id(asset),
                        "state",
                        state,
                        "due",
                        LocalDate.of(2026, 3, 13),
                        "process_ended",
                        true));
    }

    /** Outcome of the item, and its reason if it has one. */
    String outcome(String asset) {
        return jdbc.sql("SELECT outcome FROM audit_item WHERE asset_id = ?")
                .param(Ids.bytes(id(asset)))
                .query(String.class)
                .single();
    }

    String reason(String asset) {
        return jdbc.sql("SELECT outcome_reason FROM audit_item WHERE asset_id = ?")
                .param(Ids.bytes(id(asset)))
                .query(String.class)
                .single();
    }

    /** Kinds of the findings in this state, by name. */
    List<String> kinds(String state) {
        return jdbc.sql("SELECT finding_kind FROM finding WHERE state = ? ORDER BY finding_kind")
                .param(state)
                .query(String.class)
                .list();
    }

    /** The cause that is on record for the only finding of a kind, null without one. */
    String cause(FindingKind kind) {
        return jdbc.sql("SELECT root_cause FROM finding WHERE finding_kind = ?")
                .param(kind.name())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    void confirmCause(FindingKind kind, RootCause cause) {
        jdbc.sql("UPDATE finding SET root_cause = ?, cause_confirmed = TRUE WHERE finding_kind = ?")
                .params(cause.name(), kind.name())
                .update();
    }

    void leaves(String person) {
        jdbc.sql("UPDATE person SET status = 'LEFT' WHERE id = ?")
                .param(Ids.bytes(id(person)))
                .update();
    }

    String observed(FindingKind kind) {
        return jdbc.sql("SELECT CONCAT(expected, ' → ', observed) FROM finding WHERE finding_kind = ?")
                .param(kind.name())
                .query(String.class)
                .single();
    }

    /** Everything that a run decides, as text, without the ids and times of its rows. */
    List<String> result() {
        return jdbc.sql("""
                SELECT CONCAT(a.tag, ' ', f.finding_kind, ' ', f.severity, ' ', f.expected, ' → ', f.observed, ' ', f.state)
                FROM finding f JOIN asset a ON a.id = f.asset_id
                UNION ALL SELECT CONCAT(tag, ' ', outcome, ' ', COALESCE(outcome_reason, '')) FROM audit_item
                ORDER BY 1""").query(String.class).list();
    }

    void row(String table, Map<String, Object> values) {
        List<String> columns = values.keySet().stream().sorted().toList();
        Map<String, Object> bound = new HashMap<>();
        columns.forEach(column -> bound.put(column, sql(values.get(column))));
        String names = String.join(", ", columns);
        String marks =
                String.join(", ", columns.stream().map(column -> ":" + column).toList());
        jdbc.sql("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")
                .params(bound)
                .update();
    }

    private static Object sql(Object value) {
        if (value instanceof UUID id) {
            return Ids.bytes(id);
        }
        return value instanceof Instant instant ? Timestamp.from(instant) : value;
    }

    private static Map<String, Object> changes(Object... changes) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            all.put((String) changes[i], changes[i + 1]);
        }
        return all;
    }

    private void kind(String name, String tracking, boolean fixed) {
        UUID id = Ids.next();
        ids.put(name, id);
        row(
                "asset_kind",
                new HashMap<>(Map.of(
                        "id",
                        id,
                        "version",
                        0,
                        "name",
                        name,
                        "name_key",
                        name,
                        "tracking",
                        tracking,
                        "fixed_place",
                        fixed,
                        "asked",
                        true,
                        "virtual_kind",
                        false,
                        "holds_data",
                        name.equals("laptop"),
                        "proof_asked",
                        false)) {
                    {
                        put("icon", "box");
                    }
                });
    }

    private void location(String name, String kind) {
        ids.put(name, Ids.next());
        row(
                "location",
                Map.of(
                        "id",
                        id(name),
                        "version",
                        0,
                        "name",
                        name,
                        "name_key",
                        name.toLowerCase(),
                        "location_kind",
                        kind,
                        "active",
                        true));
    }

    private void person(String name) {
        ids.put(name, Ids.next());
        row(
                "person",
                Map.of(
                        "id",
                        id(name),
                        "version",
                        0,
                        "subject_key",
                        Ids.next(),
                        "display_name",
                        name,
                        "person_type",
                        "EMPLOYEE",
                        "status",
                        "ACTIVE",
                        "reach",
                        "MAIL"));
    }

    UUID key(String person) {
        return Ids.uuid(jdbc.sql("SELECT subject_key FROM person WHERE id = ?")
                .param(Ids.bytes(id(person)))
                .query(byte[].class)
                .single());
    }

    /** The engine is not part of this; one of our migrations puts an index on one of its tables. */
    static class V1__OneTableOfTheEngine extends BaseJavaMigration {
        @Override
        public void migrate(Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("CREATE TABLE ACT_RU_TASK (PARENT_TASK_ID_ VARCHAR(64))");
            }
        }
    }
}
