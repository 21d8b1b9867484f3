package dev.rollcall.register.web;

import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.Ownership;
import dev.rollcall.values.Ids;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the select boxes of the register's pages offer: value → label. */
@Component
public class Choices {

    private static final int MOST_PLACES = 2_000;

    private final Kinds kinds;
    private final LegalEntities entities;
    private final JdbcClient jdbc;

    Choices(Kinds kinds, LegalEntities entities, JdbcClient jdbc) {
        this.kinds = kinds;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public Map<String, String> kinds() {
        Map<String, String> choices = new LinkedHashMap<>();
        kinds.byName()
                .forEach(kind ->
                        choices.put(kind.kindId().toString(), kind.fields().name()));
        return choices;
    }

    public Map<String, String> entities() {
        Map<String, String> choices = new LinkedHashMap<>();
        entities.byName()
                .forEach(entity -> choices.put(
                        entity.entityId().toString(), entity.fields().name()));
        return choices;
    }

    /** Sites with their rooms below them. */
    public Map<String, String> locations() {
        return places("1 = 1");
    }

    public Map<String, String> sites() {
        return places("l.location_kind = 'SITE'");
    }

    public Map<String, String> departments() {
        Map<String, String> choices = new LinkedHashMap<>();
        jdbc.sql("SELECT DISTINCT department FROM person WHERE department IS NOT NULL ORDER BY department LIMIT 500")
                .query(String.class)
                .list()
                .forEach(department -> choices.put(department, department));
        return choices;
    }

    public Map<String, String> statuses() {
        return constants(AssetStatus.values(), AssetStatus::words);
    }

    public Map<String, String> ownerships() {
        return constants(Ownership.values(), Ownership::words);
    }

    /** Constants with a capital in their words. */
    public static <E extends Enum<E>> Map<String, String> constants(E[] values, Function<E, String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> choices.put(value.name(), capital(words.apply(value))));
        return choices;
    }

    /** With an empty choice in front. */
    public static Map<String, String> optional(Map<String, String> choices, String none) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", none);
        all.putAll(choices);
        return all;
    }

    public static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Map<String, String> places(String condition) {
        Map<String, String> choices = new LinkedHashMap<>();
        jdbc.sql("SELECT l.id, CASE WHEN s.name IS NULL THEN l.name ELSE CONCAT(s.name, ' / ', l.name) END AS label"
                        + " FROM location l LEFT JOIN location s ON s.id = l.site_id WHERE l.active = TRUE AND "
                        + condition
                        + " ORDER BY label LIMIT " + MOST_PLACES)
                .query((row, n) -> Map.entry(Ids.uuid(row.getBytes(1)).toString(), row.getString(2)))
                .list()
                .forEach(place -> choices.put(place.getKey(), place.getValue()));
        return choices;
    }
}
