package dev.rollcall.policy.table;

import java.util.List;
import java.util.Optional;

/** Reads the cells of a rule one by one, so that a table is told of all its faults at once. */
final class RuleCells {

    private RuleCells() {}

    static Cell condition(String rule, String text, Column input, List<Fault> faults) {
        String where = rule + ", “" + input.label() + "”";
        try {
            Cell cell = CellParser.condition(where, text, input.type());
            Optional<Object> stranger = input.allowed().isAny()
                    ? Optional.empty()
                    : cell.edges()
                            .filter(edge ->
                                    edge != Literal.NONE && !input.allowed().matches(edge))
                            .findFirst();
            stranger.ifPresent(edge -> faults.add(notAllowed(where, edge, input)));
            return cell;
        } catch (Refused refused) {
            faults.add(refused.fault());
            return Cell.ANY;
        }
    }

    static Object result(String rule, String text, Column output, List<Fault> faults) {
        String where = rule + ", “" + output.label() + "”";
        try {
            Object literal = CellParser.result(where, text, output.type());
            if (!output.allowed().matches(literal)) {
                faults.add(notAllowed(where, literal, output));
            }
            return literal;
        } catch (Refused refused) {
            faults.add(refused.fault());
            return Literal.NONE;
        }
    }

    private static Fault notAllowed(String where, Object literal, Column column) {
        return new Fault(
                where,
                Literal.written(literal) + " is not known here.",
                "It takes " + column.allowed().written() + ".");
    }
}
