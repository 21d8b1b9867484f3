package dev.rollcall.drift;

/**
 * How right the register was about a number of things.
 *
 * @param judged how many an audit found out about: seen, accounted for, different, or gone
 * @param right how many of them were as the register says
 */
public record Accuracy(long judged, long right) {

    /** Fewer say nothing: no share is told of them. */
    private static final int FEWEST = 5;

    private static final int HUNDRED = 100;

    public boolean isTold() {
        return judged >= FEWEST;
    }

    /** In percent, one decimal; 0 of nothing. */
    public double percent() {
        return judged == 0 ? 0 : Math.round(right * 10.0 * HUNDRED / judged) / 10.0;
    }

    boolean isBelow(int target) {
        return isTold() && percent() < target;
    }
}
