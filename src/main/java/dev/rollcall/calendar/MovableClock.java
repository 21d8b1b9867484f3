package dev.rollcall.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The service's only clock: the machine's time plus an offset, which is zero in production. The sample company is built,
 * and tests run, under a moved clock; whoever keeps a clock of its own (the engine) listens and follows.
 */
@Component
public class MovableClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /** From now on the clock shows the given time and goes on from there. */
    public void moveTo(Instant instant) {
        move(Duration.between(machine.instant(), instant));
    }

    /** Back to the machine's time. */
    public void reset() {
        move(Duration.ZERO);
    }

    /** Calls the follower with the new offset whenever the clock is moved. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
    }

    private void move(Duration newOffset) {
        offset = newOffset;
        followers.forEach(follower -> follower.accept(newOffset));
    }
}
