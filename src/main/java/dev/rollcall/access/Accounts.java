package dev.rollcall.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All accounts. User names are stored in lower case. */
public interface Accounts extends JpaRepository<Account, UUID> {

    default Optional<Account> find(AccountId id) {
        return findById(id.value());
    }

    Optional<Account> findByUserName(String userName);

    Optional<Account> findByOidcSubject(String identity);

    List<Account> findByPersonId(UUID personId);

    /** One page of those whose user name or name contains the text, in lower case. */
    @Query(
            "select a from Account a where a.userName like concat('%', ?1, '%') or lower(a.displayName) like concat('%', ?1, '%')")
    Page<Account> search(String text, Pageable page);

    /**
     * Locks every account that may sign in and administer, so that two administrators cannot remove each other at the
     * same time and leave nobody.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select a from Account a where a.disabled = false and cast(a.roles as string) like '%ADMIN%' and a.validUntil is null")
    List<Account> lockAdministrators();

    @Query(
            "select count(a) from Account a where a.disabled = false and cast(a.roles as string) like '%ADMIN%' and a.validUntil is null")
    long countAdministrators();
}
