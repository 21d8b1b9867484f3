package dev.rollcall.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All legal entities; small companies have one. */
public interface LegalEntities extends JpaRepository<LegalEntity, UUID> {

    default Optional<LegalEntity> find(EntityId id) {
        return findById(id.value());
    }

    @Query("select e from LegalEntity e where lower(e.fields.name) = lower(?1)")
    Optional<LegalEntity> named(String name);

    @Query("select e from LegalEntity e order by e.fields.name")
    List<LegalEntity> byName();

    /** The one legal entity of a small company; empty where there are several, or none yet. */
    default Optional<LegalEntity> only() {
        List<LegalEntity> all = byName();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
