package dev.rollcall.locate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scans of a count's current round, for its page. */
@Component
public class LatestScans {

    private final Scans scans;

    LatestScans(Scans scans) {
        this.scans = scans;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Scanned> of(RoomCount count, int most) {
        return scans.latest(count.countId(), count.round(), most);
    }
}
