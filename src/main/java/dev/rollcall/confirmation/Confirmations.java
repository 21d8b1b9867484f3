package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All confirmations, one by one; {@link ConfirmationSets} has the verbs for many at once. */
interface Confirmations extends Repository<Confirmation, UUID> {

    Optional<Confirmation> findById(UUID id);

    List<Confirmation> findByIdIn(Collection<UUID> ids);

    default Optional<Confirmation> find(ConfirmationId id) {
        return findById(id.value());
    }

    List<Confirmation> findByPersonIdOrderById(UUID personId);

    default List<Confirmation> of(PersonId person) {
        return findByPersonIdOrderById(person.value());
    }

    Optional<Confirmation> findByAuditIdAndPersonId(UUID auditId, UUID personId);

    default Optional<Confirmation> of(AuditId audit, PersonId person) {
        return findByAuditIdAndPersonId(audit.value(), person.value());
    }

    @Query("select c.id from Confirmation c where c.personId = ?1")
    List<UUID> idsOf(UUID personId);

    /**
     * Those of one person, locked in one order until the transaction ends, so that answers and closing take turns. Found
     * first and locked by id: a locking search by another index overlooks a row whose state changed while it waited.
     */
    default List<Confirmation> lockOf(UUID personId) {
        List<UUID> ids = idsOf(personId);
        return ids.isEmpty() ? List.of() : lock(ids);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Confirmation c where c.id in ?1 order by c.id")
    List<Confirmation> lock(List<UUID> ids);

    Confirmation saveAndFlush(Confirmation confirmation);

    void flush();
}
