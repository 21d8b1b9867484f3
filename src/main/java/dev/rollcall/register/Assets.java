package dev.rollcall.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All assets, drafts and retired ones included. */
public interface Assets extends JpaRepository<Asset, UUID> {

    default Optional<Asset> find(AssetId id) {
        return findById(id.value());
    }

    @Query("select a from Asset a where a.fields.entityId = ?1 and a.tagKey = ?2")
    Optional<Asset> tagged(EntityId entity, String tagKey);

    @Query("select a from Asset a where a.fields.entityId = ?1 and a.fields.sourceId = ?2")
    Optional<Asset> fromSource(EntityId entity, String sourceId);

    /** What follows the asset. */
    @Query("select a from Asset a where a.fields.parentId = ?1 order by a.id")
    List<Asset> childrenOf(AssetId parent);
}
