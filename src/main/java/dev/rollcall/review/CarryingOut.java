package dev.rollcall.review;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.KeepingLicences;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceField;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.licence.Licences;
import dev.rollcall.values.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a reduction out once the vendor has confirmed it: the register then says how many seats are left. */
@Service
@Transactional
public class CarryingOut {

    private final LicenceReviews reviews;
    private final Licences licences;
    private final LicenceFiles files;
    private final KeepingLicences keeping;
    private final EndingByHand ending;

    CarryingOut(
            LicenceReviews reviews,
            Licences licences,
            LicenceFiles files,
            KeepingLicences keeping,
            EndingByHand ending) {
        this.reviews = reviews;
        this.licences = licences;
        this.files = files;
        this.keeping = keeping;
        this.ending = ending;
    }

    /** Refused without a confirmation that was attached after the decision. */
    public Result<Void> reductionConfirmed(ReviewId id, String note, Actor actor) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (review.state() != ReviewState.CONFIRM) {
            return Result.refused("This reduction is confirmed already, or its review has ended.");
        }
        boolean attached = files.of(review.licenceId()).stream()
                .anyMatch(file -> file.purpose() == FilePurpose.CONFIRMATION
                        && !file.addedAt().isBefore(review.decidedAt().minusSeconds(1)));
        if (!attached) {
            return Result.refused("The vendor's confirmation is not attached yet. Attach it on the page of the licence,"
                    + " then come back here.");
        }
        Result<LicenceId> kept = keep(review, note, actor);
        if (!kept.isDone()) {
            return Result.refused(kept.refusal().orElseThrow());
        }
        ending.reductionConfirmed(review);
        return Result.done();
    }

    private Result<LicenceId> keep(LicenceReview review, String note, Actor actor) {
        Licence licence = licences.find(review.licenceId()).orElseThrow();
        Cause cause = new Cause(Cause.Kind.AUDIT, review.reviewId().toString(), note);
        return review.verdictSeats() == 0
                ? keeping.end(licence.licenceId(), licence.version(), cause, actor.author())
                : keeping.change(
                        licence.licenceId(),
                        licence.version(),
                        licence.fields().with(LicenceField.SEATS, review.verdictSeats()),
                        cause,
                        actor.author());
    }
}
