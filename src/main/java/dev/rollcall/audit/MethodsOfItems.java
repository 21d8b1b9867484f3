package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one rule by which items are verified, for those that freezing has written and for those that a draft would have: the
 * decision table once for each distinct input, then what follows another thing goes with it, and nobody is asked again so
 * soon.
 */
@Component
class MethodsOfItems {

    private static final Set<Method> LED = EnumSet.of(Method.ASK, Method.COUNT, Method.CHECK_IN, Method.DEFER);

    private final JdbcClient jdbc;
    private final CompanyTime time;
    private final int askedAgainAfterDays;
    private final int mostDevices;

    MethodsOfItems(
            JdbcClient jdbc,
            CompanyTime time,
            @Value("${rollcall.asked-again-after-days}") int askedAgainAfterDays,
            @Value("${rollcall.most-devices-of-a-user}") int mostDevices) {
        this.mostDevices = mostDevices;
        this.jdbc = jdbc;
        this.time = time;
        this.askedAgainAfterDays = askedAgainAfterDays;
    }

    /**
     * The items of a query by method.
     *
     * @param items SQL to be read as FROM …, with alias i
     * @param audit from which the spot check is drawn
     */
    Map<DecidedMethod, List<MethodFacts>> of(
            String items, Map<String, Object> parameters, AuditId audit, Function<MethodInputs, DecidedMethod> table) {
        List<MethodFacts> facts = jdbc.sql(MethodFacts.select(items))
                .params(parameters)
                .param("today", time.today())
                .param("since", since())
                .query((row, n) -> MethodFacts.of(row, audit, time.now(), time.today(), mostDevices))
                .list();
        Map<MethodInputs, DecidedMethod> decided = new HashMap<>();
        Map<UUID, DecidedMethod> byAsset = new HashMap<>();
        facts.forEach(item -> byAsset.put(item.assetId(), decided.computeIfAbsent(item.inputs(), table)));
        Map<DecidedMethod, List<MethodFacts>> byMethod = new HashMap<>();
        for (MethodFacts item : facts) {
            DecidedMethod method = following(byAsset.get(item.assetId()), byAsset.get(item.parentId()));
            boolean spared = method.method() == Method.ASK && item.verifiedLately();
            byMethod.computeIfAbsent(spared ? method.as(Method.SPARED) : method, any -> new ArrayList<>())
                    .add(item);
        }
        return byMethod;
    }

    /** From when on evidence of another audit spares somebody a question. */
    Timestamp since() {
        return Timestamp.from(time.now().minus(Duration.ofDays(askedAgainAfterDays)));
    }

    private static DecidedMethod following(DecidedMethod own, DecidedMethod parent) {
        return own.method() == Method.LOCATE && parent != null && LED.contains(parent.method()) ? parent : own;
    }
}
