package dev.rollcall.licence;

import dev.rollcall.register.EntityId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All licences, ended ones included. */
public interface Licences extends JpaRepository<Licence, UUID> {

    default Optional<Licence> find(LicenceId id) {
        return findById(id.value());
    }

    @Query("select l from Licence l where l.fields.entityId = ?1 and l.matchKey = ?2")
    Optional<Licence> matching(EntityId entity, String matchKey);

    @Query("select l from Licence l where l.fields.entityId = ?1 and l.fields.sourceId = ?2")
    Optional<Licence> fromSource(EntityId entity, String sourceId);

    /** Those that are in force, by product. */
    @Query("select l from Licence l where l.fields.status = dev.rollcall.licence.LicenceStatus.ACTIVE"
            + " order by l.fields.product, l.id")
    List<Licence> active();
}
