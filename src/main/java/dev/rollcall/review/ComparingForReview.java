package dev.rollcall.review;

import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.AccountLists;
import dev.rollcall.licence.ComparingLicences;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.licence.Licences;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the licence of a review and says what is amiss; called by the process until the accounts are recent enough. */
@Service
@Transactional
public class ComparingForReview {

    private final LicenceReviews reviews;
    private final Licences licences;
    private final AccountLists lists;
    private final LicenceFiles files;
    private final ComparingLicences comparing;
    private final JudgingReviews judging;

    ComparingForReview(
            LicenceReviews reviews,
            Licences licences,
            AccountLists lists,
            LicenceFiles files,
            ComparingLicences comparing,
            JudgingReviews judging) {
        this.reviews = reviews;
        this.licences = licences;
        this.lists = lists;
        this.files = files;
        this.comparing = comparing;
        this.judging = judging;
    }

    /** How it came out. */
    public record Outcome(boolean listFresh, boolean anyGap) {}

    /** A job may run twice: what is compared already is only told again. */
    public Outcome compare(ReviewId id) {
        LicenceReview review = reviews.lock(id.value()).orElseThrow();
        if (review.state() != ReviewState.COMPARING) {
            return new Outcome(review.state() != ReviewState.ACCOUNTS, review.state() != ReviewState.IN_ORDER);
        }
        Optional<AccountList> list = lists.latest(review.licenceId());
        if (!review.isWithoutList() && !judging.isRecent(list)) {
            review.waitForAccounts();
            return new Outcome(false, true);
        }
        LicencePosition position = comparing.compare(review.licenceId());
        long proofs = files.of(review.licenceId()).stream()
                .filter(file -> file.purpose() == FilePurpose.ENTITLEMENT)
                .count();
        List<FoundGap> gaps = judging.judge(
                review,
                new LicenceUsage.Known(
                        review.licenceId().value(),
                        licences.find(review.licenceId()).orElseThrow().fields(),
                        position,
                        list.orElse(null),
                        (int) proofs));
        return new Outcome(true, !gaps.isEmpty());
    }
}
