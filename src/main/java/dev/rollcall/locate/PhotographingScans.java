package dev.rollcall.locate;

import dev.rollcall.audit.ExtraItem;
import dev.rollcall.audit.NotingExtras;
import dev.rollcall.register.KeepingPhotos;
import dev.rollcall.values.Result;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a photo to what was scanned, so that others can tell what an unknown thing is. */
@Service
@Transactional
public class PhotographingScans {

    private final RoomCounts counts;
    private final Scans scans;
    private final KeepingPhotos photos;
    private final NotingExtras extras;

    PhotographingScans(RoomCounts counts, Scans scans, KeepingPhotos photos, NotingExtras extras) {
        this.counts = counts;
        this.scans = scans;
        this.photos = photos;
        this.extras = extras;
    }

    /** The id of the photo; one that was there before is replaced. */
    public Result<UUID> add(CountId id, long scan, byte[] file) {
        RoomCount count = counts.lock(id.value()).orElseThrow();
        if (!count.state().isOpen()) {
            return Result.refused("This count is finished. Nothing more can be added to it.");
        }
        if (!scans.stands(id, scan)) {
            return Result.refused("That scan has been taken back.");
        }
        Result<UUID> photo = photos.keep(file, count.auditId().value(), null);
        if (photo.isDone()) {
            scans.attach(scan, photo.value());
            extras.photograph(ExtraItem.Source.SCAN, Long.toString(scan), photo.value());
        }
        return photo;
    }

    /** The photo of a scan of this count. */
    @Transactional(readOnly = true)
    public Optional<byte[]> of(CountId id, long scan) {
        return scans.photo(id, scan).flatMap(photos::find).map(KeepingPhotos.Photo::jpeg);
    }
}
