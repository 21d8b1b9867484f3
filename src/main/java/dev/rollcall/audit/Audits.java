package dev.rollcall.audit;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All audits. Jobs take an audit by {@link #lock}, so that of two that run the same step the second sees it done. */
public interface Audits extends JpaRepository<Audit, UUID> {

    default Optional<Audit> find(AuditId id) {
        return findById(id.value());
    }

    /** The audit, with its row locked until the transaction ends. */
    default Optional<Audit> lock(AuditId id) {
        return findLocked(id.value());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Audit a where a.id = ?1")
    Optional<Audit> findLocked(UUID id);

    @Query("select a from Audit a where a.state = ?1 order by a.id")
    List<Audit> in(AuditState state);

    /** Those whose name contains the text, the latest first. */
    @Query("select a from Audit a where lower(a.name) like lower(concat('%', ?1, '%')) order by a.id desc")
    List<Audit> named(String text, Pageable limit);
}
