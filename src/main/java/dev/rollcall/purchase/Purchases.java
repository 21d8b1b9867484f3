package dev.rollcall.purchase;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All purchases, ended ones included. */
public interface Purchases extends JpaRepository<Purchase, UUID> {

    default Optional<Purchase> find(PurchaseId id) {
        return findById(id.value());
    }

    /** The purchase, with its row locked until the transaction ends. */
    default Optional<Purchase> lock(PurchaseId id) {
        return findLocked(id.value());
    }

    /** The purchase of that order, locked likewise. */
    default Optional<Purchase> lock(OrderRef order) {
        return findLocked(order.entityId().value(), order.key());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Purchase p where p.id = ?1")
    Optional<Purchase> findLocked(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Purchase p where p.entityId = ?1 and p.orderKey = ?2")
    Optional<Purchase> findLocked(UUID entity, String orderKey);
}
