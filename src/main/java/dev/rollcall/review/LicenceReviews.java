package dev.rollcall.review;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All reviews of licences. */
public interface LicenceReviews extends JpaRepository<LicenceReview, UUID> {

    default Optional<LicenceReview> find(ReviewId id) {
        return findById(id.value());
    }

    /** The review, with its row locked until the transaction ends: two that decide it wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from LicenceReview r where r.id = ?1")
    Optional<LicenceReview> lock(UUID id);

    /** How many reviews of the licence have not ended. */
    @Query("select count(r) from LicenceReview r where r.licenceId = ?1 and r.endedAt is null")
    long open(UUID licence);
}
