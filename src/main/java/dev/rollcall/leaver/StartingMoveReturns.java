package dev.rollcall.leaver;

import dev.rollcall.calendar.CompanyTime;
import org.springframework.stereotype.Component;

/** Opens the task of taking back what a mover gives back. */
@Component
class StartingMoveReturns {

    private final ReturnItems items;
    private final DepartureProcess process;
    private final CompanyTime time;

    StartingMoveReturns(ReturnItems items, DepartureProcess process, CompanyTime time) {
        this.items = items;
        this.process = process;
        this.time = time;
    }

    void start(Move move, MoveItem item) {
        ReturnItemId id = items.add(move, item.assetId());
        ReturnItem added = items.find(id).orElseThrow();
        items.started(id, process.collect(id, added.mayHoldData(), time.endOf(move.due())));
    }
}
