package dev.rollcall.leaver;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What decision leaver-deadline makes of a departure.
 *
 * @param returnBy last day on which things may come back
 * @param remindOn day on which the leaver is reminded
 * @param ways how things may come back, the usual one first
 */
record ReturnPlan(LocalDate returnBy, LocalDate remindOn, List<ReturnWay> ways) {

    String waysText() {
        return ways.stream().map(ReturnWay::name).collect(Collectors.joining(", "));
    }
}
