package dev.rollcall.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model says of a cell is what the engine says of it: tables made by chance, and values at every edge. */
class EngineAgreementTest {

    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();
    private static final String[] TEXTS = {"\"NOT_FOUND\"", "\"LOST\"", "\"STOLEN\"", "null"};
    private static final String[] NUMBERS = {"-3", "0", "50", "99.5", "1000", "null"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithTheEngineOnEveryCell(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 25; turn++) {
            List<String> cells = List.of(
                    list(random, TEXTS, false), list(random, NUMBERS, true), random.nextBoolean() ? "" : "true", "");
            PolicyTable table = oneRule(cells);
            DmnDecision decision = ENGINE.parseDecision(
                    "chase-policy",
                    new ByteArrayInputStream(WritingTables.write(table, ShippedTables.file("chase-policy"))
                            .getBytes(StandardCharsets.UTF_8)));
            for (String how : new String[] {"NOT_FOUND", "LOST", "other", null}) {
                for (Double money : new Double[] {-4.0, -3.0, 0.0, 49.99, 50.0, 60.0, 99.5, 1000.0, 1e6, null}) {
                    Map<String, Object> values = new HashMap<>();
                    values.put("how", how);
                    values.put("money", money);
                    values.put("holdsData", true);
                    values.put("fixedPlace", false);
                    Map<String, String> recorded = new HashMap<>();
                    values.forEach((name, value) -> recorded.put(name, String.valueOf(value)));
                    assertThat(table.decide(recorded).orElseThrow().rule().isPresent())
                            .as("%s of %s", cells, values)
                            .isEqualTo(!ENGINE.evaluateDecisionTable(decision, values)
                                    .isEmpty());
                }
            }
        }
    }

    private static String list(Random random, String[] literals, boolean numbers) {
        int length = random.nextInt(4);
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            tests.add(numbers && random.nextBoolean() ? span(random) : literals[random.nextInt(literals.length)]);
        }
        String list = String.join(", ", tests);
        return !list.isEmpty() && random.nextInt(3) == 0 ? "not(" + list + ")" : list;
    }

    private static String span(Random random) {
        int low = random.nextInt(100);
        return switch (random.nextInt(3)) {
            case 0 -> List.of("<", "<=", ">", ">=").get(random.nextInt(4)) + " " + low;
            case 1 -> "[" + low + ".." + (low + 1 + random.nextInt(900)) + ")";
            default -> "(" + low + ".." + (low + 1 + random.nextInt(900)) + "]";
        };
    }

    private static PolicyTable oneRule(List<String> cells) {
        TableHead head = ShippedTables.table("chase-policy").head();
        List<Cell> conditions = IntStream.range(0, cells.size())
                .mapToObj(input -> CellParser.condition(
                        "here", cells.get(input), head.inputs().get(input).type()))
                .toList();
        return new PolicyTable(
                head,
                List.of(new PolicyRule(
                        "rule_one",
                        "By chance",
                        conditions,
                        Arrays.asList("NOBODY", false, false, java.math.BigDecimal.ONE, java.math.BigDecimal.ONE))));
    }
}
