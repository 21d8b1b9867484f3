package dev.rollcall.schedule;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All schedules, ended ones included. */
public interface Schedules extends JpaRepository<Schedule, UUID> {

    default Optional<Schedule> find(ScheduleId id) {
        return findById(id.value());
    }

    /** The schedule, with its row locked until the transaction ends. */
    default Optional<Schedule> lock(ScheduleId id) {
        return findLocked(id.value());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Schedule s where s.id = ?1")
    Optional<Schedule> findLocked(UUID id);

    /** Those that go on first, the next to start at the top. */
    @Query("select s from Schedule s order by case when s.nextOn is null then 1 else 0 end, s.nextOn, s.id")
    Page<Schedule> next(Pageable page);
}
