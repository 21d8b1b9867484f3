package dev.rollcall.access;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls by whoever makes them, in each minute and on this node, and says when it is too many. */
public final class CallLimit {

    private static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final Clock clock;
    private final ConcurrentMap<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile long minute;

    public CallLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts the call. */
    public boolean permits(String caller) {
        turn();
        return calls.computeIfAbsent(caller, any -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }

    private void turn() {
        long now = clock.millis() / 60_000;
        if (now != minute || calls.size() > MOST_CALLERS) {
            calls.clear();
            minute = now;
        }
    }
}
