package dev.rollcall.register.web;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.LocationId;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Understands people, places and assets by what somebody types for them, and writes them so that it is understood again. */
@Component
public class TypedNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String KNOWN = "email = :text OR user_name = :text OR LOWER(employee_number) = :text"
            + " OR id IN (SELECT person_id FROM person_alias WHERE alias = :text)";

    private final JdbcClient jdbc;
    private final FindingAssets finding;

    TypedNames(JdbcClient jdbc, FindingAssets finding) {
        this.jdbc = jdbc;
        this.finding = finding;
    }

    /** By e-mail, user name, alias, employee number, or a name that only one person has. */
    public Result<PersonId> person(String typed) {
        Optional<UUID> id = onRecord("person", typed);
        if (id.isPresent()) {
            return Result.done(new PersonId(id.get()));
        }
        List<UUID> found = people(KNOWN, typed);
        if (found.isEmpty()) {
            found = people("LOWER(display_name) = :text", typed);
        }
        return one(found, "person", typed, "Give the e-mail address, user name or employee number.")
                .map(PersonId::new);
    }

    /** By name, or by site and name with a slash between. */
    public Result<LocationId> location(String typed) {
        Optional<UUID> id = onRecord("location", typed);
        if (id.isPresent()) {
            return Result.done(new LocationId(id.get()));
        }
        String[] parts = typed.split("/", 2);
        String room = Identifiers.nameKey(parts[parts.length - 1]);
        String site = parts.length == 2 ? Identifiers.nameKey(parts[0]) : null;
        List<UUID> found = jdbc.sql(
                        "SELECT l.id FROM location l LEFT JOIN location s ON s.id = l.site_id"
                                + " WHERE (l.name_key = :whole) OR (l.name_key = :room AND (:site IS NULL OR s.name_key = :site)) LIMIT 3")
                .param("whole", Identifiers.nameKey(typed))
                .param("room", room)
                .param("site", site)
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
        return one(found, "place", typed, "Give it as site / room.").map(LocationId::new);
    }

    /** By tag or serial. */
    public Result<AssetId> asset(String typed) {
        Optional<UUID> id = onRecord("asset", typed);
        if (id.isPresent()) {
            return Result.done(new AssetId(id.get()));
        }
        return one(finding.byCode(typed).stream().map(AssetId::value).toList(), "asset", typed, "Give its asset tag.")
                .map(AssetId::new);
    }

    /** Whether somebody other than the person has the employee number within the legal entity. */
    public boolean isNumberTaken(UUID entity, String number, UUID person) {
        return number != null
                && jdbc
                        .sql(
                                "SELECT id FROM person WHERE employee_number = :number AND COALESCE(entity_id, :none) = :entity")
                        .param("number", number)
                        .param("none", Ids.bytes(new UUID(0, 0)))
                        .param("entity", Ids.bytes(entity == null ? new UUID(0, 0) : entity))
                        .query((row, n) -> Ids.uuid(row.getBytes(1)))
                        .list()
                        .stream()
                        .anyMatch(other -> !other.equals(person));
    }

    public String personText(UUID id) {
        return text("SELECT COALESCE(email, user_name, employee_number, display_name) FROM person WHERE id = :id", id);
    }

    public String locationText(UUID id) {
        return text(
                "SELECT CASE WHEN s.name IS NULL THEN l.name ELSE CONCAT(s.name, ' / ', l.name) END FROM location l"
                        + " LEFT JOIN location s ON s.id = l.site_id WHERE l.id = :id",
                id);
    }

    public String assetText(UUID id) {
        return text("SELECT COALESCE(tag, serial) FROM asset WHERE id = :id", id);
    }

    /** Calls of the API give ids. */
    private Optional<UUID> onRecord(String table, String typed) {
        if (!ID.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT id FROM " + table + " WHERE id = :id")
                .param("id", Ids.bytes(UUID.fromString(typed.strip())))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .optional();
    }

    private String text(String sql, UUID id) {
        return id == null
                ? null
                : jdbc.sql(sql).param("id", Ids.bytes(id)).query((row, n) -> row.getString(1)).list().stream()
                        .findFirst()
                        .orElse(null);
    }

    private List<UUID> people(String condition, String typed) {
        return jdbc.sql("SELECT id FROM person WHERE " + condition + " LIMIT 3")
                .param("text", typed.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list();
    }

    private static Result<UUID> one(List<UUID> found, String what, String typed, String how) {
        if (found.size() == 1) {
            return Result.done(found.get(0));
        }
        return Result.refused((found.isEmpty() ? "There is no " + what : "There is more than one " + what)
                + " called \"" + typed.strip() + "\". " + how);
    }
}
