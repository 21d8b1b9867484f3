package dev.rollcall.imports;

import dev.rollcall.imports.WaitingManagers.Waiting;
import dev.rollcall.licence.AssigningSeats.Seat;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads, for many rows at once, what they may mean in the register. */
@Repository
class Lookups {

    private static final int IN_LIST = 900;

    private final JdbcTemplate jdbc;

    Lookups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A place, or a kind of things. */
    record Place(String id, UUID owner, String nameKey, String siteId, String kind) {
        boolean isWithin(UUID entity) {
            return owner == null || owner.equals(entity);
        }
    }

    /** A record that has a key: the text as stored, the maker of an asset, and the legal entity. */
    record Hit(UUID id, String text, String maker, UUID owner) {
        boolean isWithin(UUID entity) {
            return owner == null || owner.equals(entity);
        }
    }

    /** The places in use, of all legal entities. */
    List<Place> places() {
        return jdbc.query(
                "SELECT id, entity_id, name_key, site_id, location_kind FROM location WHERE active = TRUE",
                (rs, n) -> new Place(
                        id(rs, "id"), Ids.uuid(rs.getBytes(2)), rs.getString(3), id(rs, "site_id"), rs.getString(5)));
    }

    /** Kinds by name key: id and tracking. */
    Map<String, Place> kinds() {
        Map<String, Place> kinds = new HashMap<>();
        jdbc.query("SELECT id, name_key, tracking FROM asset_kind", rs -> {
            kinds.put(rs.getString(2), new Place(id(rs, "id"), null, rs.getString(2), null, rs.getString(3)));
        });
        return kinds;
    }

    /** Assets that have one of the texts in the column. */
    Map<String, List<Hit>> assets(String column, Collection<String> texts) {
        return hits(
                "SELECT id, " + column + " AS hit, manufacturer AS maker, entity_id AS owner FROM asset WHERE " + column
                        + " IN (",
                texts);
    }

    /** Licences that have one of the texts in the column. */
    Map<String, List<Hit>> licences(String column, Collection<String> texts) {
        return hits(
                "SELECT id, " + column + " AS hit, NULL AS maker, entity_id AS owner FROM licence WHERE " + column
                        + " IN (",
                texts);
    }

    /** The seats of the licences that are assigned. */
    Set<Seat> seats(Collection<UUID> licences) {
        Set<Seat> seats = new HashSet<>();
        inPortions(
                "SELECT licence_id, person_id FROM licence_seat WHERE licence_id IN (",
                licences.stream().distinct().map(Ids::bytes).toList(),
                rs -> seats.add(new Seat(Ids.uuid(rs.getBytes(1)), Ids.uuid(rs.getBytes(2)))));
        return seats;
    }

    /** Those of the ids that are in the table. */
    Set<UUID> existing(String table, Collection<UUID> ids) {
        Set<UUID> found = new HashSet<>();
        inPortions(
                "SELECT id FROM " + table + " WHERE id IN (",
                ids.stream().map(Ids::bytes).toList(),
                rs -> found.add(Ids.uuid(rs.getBytes(1))));
        return found;
    }

    private interface Reading {
        void row(ResultSet rs) throws SQLException;
    }

    private void inPortions(String sql, List<?> all, Reading reading) {
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<?> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            jdbc.query(
                    sql + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    (RowCallbackHandler) reading::row,
                    some.toArray());
        }
    }

    /** People who have the employee number. */
    Map<String, List<Hit>> numbers(Collection<String> texts) {
        return hits(
                "SELECT id, employee_number AS hit, NULL AS maker, entity_id AS owner FROM person WHERE employee_number IN (",
                texts);
    }

    /** People by each address, user name or alias, whichever of the three it is: one rule for every import. */
    Map<String, List<Hit>> spellings(Collection<String> lowerCase) {
        Map<String, List<Hit>> found = new LinkedHashMap<>();
        for (String source : List.of(
                "SELECT p.id, p.email AS hit, p.employee_number AS maker, p.entity_id AS owner FROM person p WHERE p.email IN (",
                "SELECT p.id, p.user_name AS hit, p.employee_number AS maker, p.entity_id AS owner FROM person p"
                        + " WHERE p.user_name IN (",
                "SELECT p.id, a.alias AS hit, p.employee_number AS maker, p.entity_id AS owner FROM person_alias a"
                        + " JOIN person p ON p.id = a.person_id WHERE a.alias IN (")) {
            hits(source, lowerCase)
                    .forEach((text, some) -> found.merge(
                            text,
                            some,
                            (one, other) -> Stream.concat(one.stream(), other.stream())
                                    .distinct()
                                    .toList()));
        }
        return found;
    }

    /** The aliases of each of the people. */
    Map<UUID, Set<String>> aliases(Collection<UUID> people) {
        Map<UUID, Set<String>> aliases = new HashMap<>();
        inPortions(
                "SELECT person_id, alias FROM person_alias WHERE person_id IN (",
                people.stream().map(Ids::bytes).toList(),
                rs -> aliases.computeIfAbsent(Ids.uuid(rs.getBytes(1)), any -> new HashSet<>())
                        .add(rs.getString(2)));
        return aliases;
    }

    /** Those on record whom the texts may name. */
    NamedPeople people(Collection<String> texts) {
        NamedPeople people = new NamedPeople(texts);
        Set<String> wanted = people.wanted();
        each(spellings(wanted), hit -> people.spelled(hit.text(), hit.id(), hit.owner()));
        each(numbers(wanted), hit -> people.numbered(hit.text(), hit.id(), hit.owner()));
        each(names(wanted), hit -> people.called(hit.text(), hit.id(), hit.owner()));
        return people;
    }

    private static void each(Map<String, List<Hit>> found, Consumer<Hit> what) {
        found.values().forEach(hits -> hits.forEach(what));
    }

    /** The managers of the people; who has none is left out. */
    Map<UUID, UUID> managers(Collection<UUID> people) {
        Map<UUID, UUID> managers = new HashMap<>();
        inPortions(
                "SELECT id, manager_id FROM person WHERE manager_id IS NOT NULL AND id IN (",
                people.stream().map(Ids::bytes).toList(),
                rs -> managers.put(Ids.uuid(rs.getBytes(1)), Ids.uuid(rs.getBytes(2))));
        return managers;
    }

    /** People without a manager whose extra fields are like the pattern. */
    List<Waiting> waiting(String pattern) {
        return jdbc.query(
                "SELECT id, entity_id, extra FROM person WHERE manager_id IS NULL AND extra LIKE ?",
                (rs, n) -> new Waiting(Ids.uuid(rs.getBytes(1)), Ids.uuid(rs.getBytes(2)), rs.getString(3)),
                pattern);
    }

    private Map<String, List<Hit>> names(Collection<String> lowerCase) {
        return hits(
                "SELECT id, LOWER(display_name) AS hit, NULL AS maker, entity_id AS owner FROM person WHERE LOWER(display_name) IN (",
                lowerCase);
    }

    /** Of all entities: H2 walks a whole index where a list of values stands beside an equation. */
    private Map<String, List<Hit>> hits(String sql, Collection<String> texts) {
        Map<String, List<Hit>> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(new LinkedHashSet<>(texts));
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            jdbc.query(
                    sql + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    rs -> {
                        String text = rs.getString("hit");
                        found.computeIfAbsent(text, any -> new ArrayList<>())
                                .add(new Hit(
                                        Ids.uuid(rs.getBytes("id")),
                                        text,
                                        rs.getString("maker"),
                                        Ids.uuid(rs.getBytes("owner"))));
                    },
                    some.toArray());
        }
        return found;
    }

    static boolean sameMaker(String one, String other) {
        String first = Identifiers.makerKey(one);
        String second = Identifiers.makerKey(other);
        return first == null
                || second == null
                || first.equals(second)
                || first.startsWith(second)
                || second.startsWith(first);
    }

    private static String id(ResultSet rs, String column) throws SQLException {
        UUID id = Ids.uuid(rs.getBytes(column));
        return id == null ? null : id.toString();
    }
}
