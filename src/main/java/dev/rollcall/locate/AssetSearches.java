package dev.rollcall.locate;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All searches for single assets. */
public interface AssetSearches extends JpaRepository<AssetSearch, UUID> {

    default Optional<AssetSearch> find(SearchId id) {
        return findById(id.value());
    }

    /** The search, with its row locked until the transaction ends: two that end it wait for one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from AssetSearch s where s.id = ?1")
    Optional<AssetSearch> lock(UUID id);
}
