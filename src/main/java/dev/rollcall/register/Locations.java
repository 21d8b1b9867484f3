package dev.rollcall.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All locations, closed ones included. */
public interface Locations extends JpaRepository<Location, UUID> {

    default Optional<Location> find(LocationId id) {
        return findById(id.value());
    }

    @Query("select l from Location l where l.nameKey = ?1 order by l.id")
    List<Location> keyed(String nameKey);

    /** Regardless of case and spaces; rooms of several sites may share a name. */
    default List<Location> named(String name) {
        return keyed(Identifiers.nameKey(name));
    }

    @Query("select l from Location l where l.fields.siteId = ?1 order by l.fields.name")
    List<Location> roomsOf(LocationId site);
}
