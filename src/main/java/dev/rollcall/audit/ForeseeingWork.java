package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What work an audit would start if it started now, by the rule that freezing goes by. Used by the scope builder, the
 * overview of a draft and the API; nothing is kept.
 */
@Service
@Transactional(readOnly = true)
public class ForeseeingWork {

    /** Which rooms a discovery counts, of table location l. */
    public static final String EVERY_ROOM = "l.active = TRUE AND l.location_kind <> 'SITE'";

    private static final String AWAY = "EXISTS (SELECT 1 FROM absence b WHERE b.person_id = p.id"
            + " AND b.first_day <= :today AND b.last_day >= :today)";

    private final JdbcClient jdbc;
    private final ExpectedItems expected;
    private final MethodsOfItems methods;
    private final DecisionsInForce decisions;
    private final CompanyTime time;

    ForeseeingWork(
            JdbcClient jdbc,
            ExpectedItems expected,
            MethodsOfItems methods,
            DecisionsInForce decisions,
            CompanyTime time) {
        this.jdbc = jdbc;
        this.expected = expected;
        this.methods = methods;
        this.decisions = decisions;
        this.time = time;
    }

    /** Of an audit as drafted. */
    public Ahead of(Audit audit) {
        AuditDraft draft = audit.draft();
        return draft.discovery() ? discovery(draft.scope()) : of(audit.auditId(), draft.scope(), draft.sample());
    }

    /**
     * @param audit from which the spot check is drawn
     * @param sample null where all that the scope covers is verified
     */
    public Ahead of(AuditId audit, Scope scope, Sample sample) {
        ExpectedItems.Rows rows = expected.of(scope);
        Map<DecidedMethod, List<MethodFacts>> byMethod = methods.of(
                "(SELECT 0 AS id, e.* FROM (" + rows.sql() + ") e) i", rows.parameters(), audit, this::decide);
        Map<Method, List<MethodFacts>> items = new HashMap<>();
        byMethod.forEach((decided, some) -> items.merge(
                decided.method(),
                some,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
        if (sample != null) {
            keepDrawn(items, sample);
        }
        return new Ahead(
                items.values().stream().mapToLong(Collection::size).sum(),
                items.values().stream()
                        .flatMap(Collection::stream)
                        .map(MethodFacts::money)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                distinct(items.get(Method.ASK), MethodFacts::holderId),
                distinct(items.get(Method.DEFER), MethodFacts::holderId),
                distinct(items.get(Method.COUNT), MethodFacts::locationId),
                number(items, Method.LOCATE),
                number(items, Method.SPARED) + number(items, Method.CHECK_IN),
                number(items, Method.CHECK_IN),
                number(items, Method.NOT_LOOKED_FOR) + number(items, Method.BELOW_LIMIT));
    }

    private static void keepDrawn(Map<Method, List<MethodFacts>> items, Sample sample) {
        items.keySet().removeIf(Method::excludes);
        Set<UUID> drawn = Set.copyOf(sample.draw(items.values().stream()
                .flatMap(Collection::stream)
                .map(MethodFacts::assetId)
                .toList()));
        items.replaceAll((method, some) ->
                some.stream().filter(item -> drawn.contains(item.assetId())).toList());
    }

    /** Everybody is asked who is there, and every room is scanned. */
    private Ahead discovery(Scope scope) {
        PeopleScope people = new PeopleScope(scope);
        return jdbc.sql("SELECT SUM(CASE WHEN " + AWAY + " THEN 0 ELSE 1 END), SUM(CASE WHEN " + AWAY
                        + " THEN 1 ELSE 0 END), (SELECT COUNT(*) FROM location l WHERE " + EVERY_ROOM
                        + ") FROM person p WHERE " + people.sql())
                .params(people.parameters())
                .param("today", time.today())
                .query((row, n) -> new Ahead(0, null, row.getLong(1), row.getLong(2), row.getLong(3), 0, 0, 0, 0))
                .single();
    }

    private DecidedMethod decide(MethodInputs inputs) {
        Map<String, Object> outputs = decisions.foresee(DecidingMethods.DECISION, inputs.variables());
        return new DecidedMethod(Method.valueOf((String) outputs.get("method")), "", 0);
    }

    private static long number(Map<Method, List<MethodFacts>> items, Method method) {
        return items.getOrDefault(method, List.of()).size();
    }

    private static <T> long distinct(List<MethodFacts> items, Function<MethodFacts, T> what) {
        Set<T> all = items == null
                ? Set.of()
                : items.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.size();
    }

    /**
     * @param money what the assets cost in the reporting currency, null when nothing has a price
     * @param people who are asked
     * @param away who hold something and are asked on their return
     * @param rooms that are counted
     * @param searches assets that somebody has to look for, each a task of its own
     * @param known assets that nobody is asked about again, because a check-in or another audit has just shown them
     * @param byDevice those of them that a device spares by having reported in with its own user
     * @param excluded assets that are listed and not looked for
     */
    public record Ahead(
            long assets,
            BigDecimal money,
            long people,
            long away,
            long rooms,
            long searches,
            long known,
            long byDevice,
            long excluded) {

        boolean isNothing() {
            return assets + people + away + rooms == 0;
        }
    }
}
