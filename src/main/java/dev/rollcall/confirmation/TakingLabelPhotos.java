package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.KeepingPhotos;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes photos of labels, sent ahead of the answer that refers to them, where policy asks for proof. */
@Service
public class TakingLabelPhotos {

    /** From one person's page, so that a link cannot be used to fill the disk. */
    private static final int MOST = 40;

    private final OpenPages pages;
    private final KeepingPhotos photos;

    TakingLabelPhotos(OpenPages pages, KeepingPhotos photos) {
        this.pages = pages;
        this.photos = photos;
    }

    /** The id of the photo, which the answer then names. */
    @Transactional
    public Result<UUID> take(PersonId person, byte[] file) {
        OpenPage page = pages.lock(person);
        if (page.isEmpty() || page.items().stream().noneMatch(HeldItem::isProofAsked)) {
            return Result.refused("No photo is asked for on this page.");
        }
        Confirmation asking = page.confirmations().get(0);
        if (photos.countFrom(asking.subjectKey(), asking.auditId().value()) >= MOST) {
            return Result.refused(
                    "There are too many photos from this page already. Type the end of the serial number.");
        }
        return photos.keep(file, asking.auditId().value(), asking.subjectKey());
    }
}
