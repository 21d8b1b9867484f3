package dev.rollcall.register.web;

import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads what changed in a record, latest first, with the names that people and records have today. */
@Component
public class RecordHistory {

    public static final int PAGE_SIZE = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Set<String> WORDS =
            Set.of("status", "ownership", "type", "reached by", "sort", "tracking", "metric", "billing period");

    private final JdbcClient jdbc;
    private final Names names;

    RecordHistory(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** A page of lines older than the number, all for null. */
    public List<Line> of(SubjectType type, UUID subject, Long before) {
        List<Stored> stored = jdbc.sql("SELECT id, field, old_value, new_value, cause, cause_ref, author_kind,"
                        + " author_key, author_name, reason, changed_at FROM history"
                        + " WHERE subject_type = :type AND subject_id = :subject AND id < :before"
                        + " ORDER BY id DESC LIMIT " + PAGE_SIZE)
                .param("type", type.name())
                .param("subject", Ids.bytes(subject))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .query((row, n) -> new Stored(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Ids.uuid(row.getBytes(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getTimestamp(11).toInstant()))
                .list();
        Map<UUID, String> authors = names.bySubjectKey(stored.stream()
                .map(Stored::authorKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, String> named = names.any(mentioned(stored));
        return stored.stream().map(line -> line.named(authors, named)).toList();
    }

    /** A page of lines for the template register/history. */
    void show(SubjectType type, UUID subject, Long before, Model model) {
        List<Line> lines = of(type, subject, before);
        model.addAttribute("history", lines);
        model.addAttribute(
                "older", lines.size() == PAGE_SIZE ? lines.get(lines.size() - 1).id() : null);
    }

    private static Set<UUID> mentioned(List<Stored> lines) {
        Set<UUID> ids = new HashSet<>();
        for (Stored line : lines) {
            for (String value : new String[] {line.from, line.to}) {
                if (value != null && ID.matcher(value).matches()) {
                    ids.add(UUID.fromString(value));
                }
            }
        }
        return ids;
    }

    /**
     * One changed field as pages and the API show it.
     *
     * @param who name of a person today, of a system or token; "a former person" for one who was erased
     */
    public record Line(
            long id,
            String field,
            String from,
            String to,
            String fromValue,
            String toValue,
            String cause,
            String causeRef,
            String who,
            String reason,
            Instant at) {}

    private record Stored(
            long id,
            String field,
            String from,
            String to,
            String cause,
            String causeRef,
            String authorKind,
            UUID authorKey,
            String authorName,
            String reason,
            Instant at) {

        private Line named(Map<UUID, String> authors, Map<UUID, String> named) {
            String who = authorKey == null ? authorName : authors.getOrDefault(authorKey, "a former person");
            return new Line(
                    id, field, text(from, named), text(to, named), from, to, words(cause), causeRef, who, reason, at);
        }

        private String text(String value, Map<UUID, String> named) {
            if (value == null) {
                return null;
            }
            if (ID.matcher(value).matches()) {
                return named.getOrDefault(UUID.fromString(value), "something no longer on record");
            }
            return WORDS.contains(field) && CONSTANT.matcher(value).matches()
                    ? words(value).toLowerCase()
                    : value;
        }

        private static String words(String constant) {
            return Choices.capital(constant.toLowerCase().replace('_', ' '));
        }
    }
}
