package dev.rollcall.locate;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All room counts. */
public interface RoomCounts extends JpaRepository<RoomCount, UUID> {

    default Optional<RoomCount> find(CountId id) {
        return findById(id.value());
    }

    /** The count, with its row locked until the transaction ends: scans and finishing wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from RoomCount c where c.id = ?1")
    Optional<RoomCount> lock(UUID id);
}
