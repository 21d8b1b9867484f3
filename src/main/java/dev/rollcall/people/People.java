package dev.rollcall.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All persons. Emails and user names are stored in lower case. */
public interface People extends JpaRepository<Person, UUID> {

    default Optional<Person> find(PersonId id) {
        return findById(id.value());
    }

    Optional<Person> findBySubjectKey(UUID subjectKey);

    List<Person> findByEmail(String email);

    List<Person> findByUserName(String userName);

    @Query("select p from Person p where p.managerId = ?1 order by p.displayName")
    List<Person> reportsOf(UUID managerId);
}
