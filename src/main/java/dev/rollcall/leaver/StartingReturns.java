package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.DataHolds;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the tasks of what a leaver gives back, and says when they and the timers of the departure are due. */
@Component
class StartingReturns {

    private static final int REMINDER_HOUR = 7;

    private final ReturnItems items;
    private final DepartureProcess process;
    private final Licences licences;
    private final DataHolds holds;
    private final DepartureTimeline timeline;
    private final CompanyTime time;

    StartingReturns(
            ReturnItems items,
            DepartureProcess process,
            Licences licences,
            DataHolds holds,
            DepartureTimeline timeline,
            CompanyTime time) {
        this.items = items;
        this.process = process;
        this.licences = licences;
        this.holds = holds;
        this.timeline = timeline;
        this.time = time;
    }

    void start(Departure departure, List<ReturnItemId> added) {
        DepartureProcess.Moments moments = moments(departure);
        for (ReturnItemId id : added) {
            ReturnItem item = items.find(id).orElseThrow();
            if (item.isThing()) {
                items.started(id, process.collect(id, item.mayHoldData(), moments.returnByEnd()));
                if (departure.holdReason() != null) {
                    holds.place(new AssetId(item.assetId()), departure.holdReason(), DepartureTimeline.SERVICE);
                }
            } else {
                items.started(id, process.release(id, owner(item), moments.lastDayEnd()));
            }
            timeline.note(
                    departure.id().value(),
                    item.assetId(),
                    (item.isThing() ? "To be returned: " : "Seat to be released: ") + item.what(),
                    DepartureTimeline.SERVICE);
        }
    }

    /** A reminder whose time has passed when it is planned is none. */
    DepartureProcess.Moments moments(Departure departure) {
        Instant end = time.endOf(departure.returnBy());
        Instant reminder = departure
                .remindOn()
                .atStartOfDay(time.zone())
                .plusHours(REMINDER_HOUR)
                .toInstant();
        return new DepartureProcess.Moments(
                reminder.isAfter(time.now()) ? reminder : end, time.endOf(departure.lastDay()), end);
    }

    /** Timers and open tasks follow a last day that has moved. */
    void moved(Departure departure) {
        DepartureProcess.Moments moments = moments(departure);
        process.moved(departure.id(), moments);
        process.due(open(departure, true), moments.returnByEnd());
        process.due(open(departure, false), moments.lastDayEnd());
    }

    private List<String> open(Departure departure, boolean things) {
        return items.of(departure.id()).stream()
                .filter(item -> item.isOpen() && item.isThing() == things && item.processInstanceId() != null)
                .map(ReturnItem::processInstanceId)
                .toList();
    }

    private PersonId owner(ReturnItem item) {
        return licences.find(new LicenceId(item.licenceId()))
                .map(Licence::fields)
                .map(fields -> fields.ownerId())
                .orElse(null);
    }
}
