package dev.rollcall.leaver;

import dev.rollcall.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who leaves, as the record stands.
 *
 * @param name of the person
 * @param managerId who hears of it too: the manager, else the sponsor; may be null
 * @param returnBy last day on which things may come back; null until decided
 * @param ways how they may come back, the usual one first; empty until decided
 * @param privateAddress null without one, and once the departure is over
 * @param holdReason why nothing may be wiped; null where it may
 * @param accessEndedAt null until the last day is over
 * @param expected how many things and seats are open
 * @param things how many there are
 */
public record Departure(
        DepartureId id,
        int version,
        PersonId personId,
        String name,
        UUID managerId,
        String manager,
        DepartureKind kind,
        boolean remote,
        LocalDate lastDay,
        LocalDate returnBy,
        LocalDate remindOn,
        List<ReturnWay> ways,
        String privateAddress,
        String holdReason,
        DepartureState state,
        Instant accessEndedAt,
        Instant openedAt,
        Instant endedAt,
        int expected,
        int things) {

    public boolean isOpen() {
        return state == DepartureState.OPEN;
    }

    /** Whether the day is after the last day of work. */
    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }
}
