package dev.rollcall.purchase;

import dev.rollcall.register.Kinds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings the lines of a purchase to what its order says. */
@Component
class ChangingLines {

    private final PurchaseLines lines;
    private final Kinds kinds;

    ChangingLines(PurchaseLines lines, Kinds kinds) {
        this.lines = lines;
        this.kinds = kinds;
    }

    boolean knowsKindsOf(List<OrderedLine> laid) {
        return laid.stream().allMatch(line -> kinds.find(line.kindId()).isPresent());
    }

    /** Gives what has changed, in words. Of a line that the order no longer names nothing more comes. */
    List<String> change(PurchaseId id, List<OrderedLine> laid) {
        Map<Integer, PurchaseLine> before =
                lines.of(id).stream().collect(Collectors.toMap(PurchaseLine::number, Function.identity()));
        List<OrderedLine> changed = laid.stream()
                .filter(line -> !before.containsKey(line.number())
                        || !before.get(line.number()).isSame(line))
                .toList();
        changed.forEach(line -> lines.put(id, line));
        Set<Integer> gone = new HashSet<>(before.keySet());
        laid.forEach(line -> gone.remove(line.number()));
        gone.removeIf(number -> before.get(number).awaited() == 0);
        gone.forEach(
                number -> lines.waive(id, before.get(number), before.get(number).awaited()));
        return Stream.concat(
                        changed.stream().map(line -> "line " + line.number()),
                        gone.stream().map(number -> "line " + number + " no longer ordered"))
                .toList();
    }

    /** Nothing more of it comes. */
    void waiveRest(PurchaseId id) {
        lines.waiveRest(id);
    }
}
