package dev.rollcall.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All kinds. */
public interface Kinds extends JpaRepository<AssetKind, UUID> {

    default Optional<AssetKind> find(KindId id) {
        return findById(id.value());
    }

    @Query("select k from AssetKind k where k.nameKey = ?1")
    Optional<AssetKind> keyed(String nameKey);

    /** Regardless of case and spaces. */
    default Optional<AssetKind> named(String name) {
        return keyed(Identifiers.nameKey(name));
    }

    @Query("select k from AssetKind k order by k.fields.name")
    List<AssetKind> byName();
}
