package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that device management has heard of a device, as an import of its list does. The decision verification-method makes
 * evidence of it where an audit begins, and a missing device that reports in is heard of by its case.
 */
@Service
@Transactional
public class CheckingIn {

    private final Assets assets;
    private final KeepingAssets keeping;

    CheckingIn(Assets assets, KeepingAssets keeping) {
        this.assets = assets;
        this.keeping = keeping;
    }

    /**
     * False, and nothing changes, where a later check-in is known.
     *
     * @param user who used it, as device management writes them; null where it does not say
     */
    public boolean in(AssetId id, Instant at, String user, Cause cause, Author author) {
        Asset asset = assets.find(id).orElseThrow();
        AssetFields fields = asset.fields();
        Instant moment = at.truncatedTo(ChronoUnit.SECONDS);
        if (fields.lastCheckInAt() != null && !moment.isAfter(fields.lastCheckInAt())) {
            return false;
        }
        AssetFields seen =
                fields.edit().lastCheckInAt(moment).lastCheckInUser(user).build();
        return keeping.change(id, asset.version(), seen, cause, author).isDone();
    }
}
