package dev.rollcall.leaver;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a minute, on every node, makes departures and moves agree with the record: opens, follows, lists anew and ends them, each in
 * a transaction of its own, so that one that fails holds up no other.
 */
@Component
public class FollowingPeople {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingPeople.class);

    private final LeavingPeople people;
    private final FollowingDepartures following;
    private final ListingThings listing;
    private final EndingDepartures ending;
    private final MovedPeople moved;
    private final FollowingMoves moves;

    FollowingPeople(
            LeavingPeople people,
            FollowingDepartures following,
            ListingThings listing,
            EndingDepartures ending,
            MovedPeople moved,
            FollowingMoves moves) {
        this.moved = moved;
        this.moves = moves;
        this.people = people;
        this.following = following;
        this.listing = listing;
        this.ending = ending;
    }

    @Scheduled(fixedDelayString = "${rollcall.leavers.follow-every}")
    public void round() {
        each(people.toOpen(), following::follow);
        each(people.toFollow(), following::follow);
        each(people.toList(), listing::renew);
        each(people.toEnd(), ending::settled);
        each(moved.overtaken(), moves::overtake);
        each(List.of(moved), MovedPeople::remember);
        each(moved.moved(), moves::follow);
    }

    private static <T> void each(List<T> all, Consumer<T> work) {
        for (T one : all) {
            try {
                work.accept(one);
            } catch (DataIntegrityViolationException another) {
                LOG.debug("Another node was faster with {}", one);
            } catch (RuntimeException failure) {
                LOG.warn("The departure of {} could not be followed", one, failure);
            }
        }
    }
}
