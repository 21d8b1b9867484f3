package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends an item, with its task and a line in the timeline; a returned thing is acknowledged to both sides. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettlingReturns {

    private final ReturnItems items;
    private final DepartureProcess process;
    private final DepartureTimeline timeline;
    private final TellingLeavers telling;

    SettlingReturns(ReturnItems items, DepartureProcess process, DepartureTimeline timeline, TellingLeavers telling) {
        this.items = items;
        this.process = process;
        this.timeline = timeline;
        this.telling = telling;
    }

    /** Does nothing where somebody was faster. */
    void settle(ReturnItem item, ItemState how, String words, Author by) {
        settle(item, how, null, null, words, by);
    }

    /**
     * Gives whether it was still expected.
     *
     * @param condition in which it came back, null where nobody looked
     * @param place where it is now, as the register calls it; may be null
     * @param note what else was said, may be null
     */
    boolean settle(ReturnItem item, ItemState how, ItemCondition condition, String place, String note, Author by) {
        if (!items.settle(item.id(), how, condition, place, note)) {
            return false;
        }
        if (item.processInstanceId() != null) {
            process.settle(item.processInstanceId(), how);
        }
        timeline.note(item.owner(), item.assetId(), line(item, how, condition, note), by);
        if (how == ItemState.RETURNED) {
            telling.returned(item);
        }
        return true;
    }

    private static String line(ReturnItem item, ItemState how, ItemCondition condition, String note) {
        return item.what() + ": " + how.words()
                + (condition == null ? "" : " " + condition.words())
                + (note == null || note.isBlank() ? "" : ". " + note);
    }
}
