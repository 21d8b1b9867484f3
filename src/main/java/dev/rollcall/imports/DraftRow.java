package dev.rollcall.imports;

import dev.rollcall.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A row of a file while it is read and compared with the register; each step adds what it finds out. */
final class DraftRow {

    /** What a text has to be resolved to. */
    enum Target {
        PERSON,
        PLACE,
        KIND
    }

    /** A text, or several that mean the same, that names another record. */
    record Reference(String column, Target target, List<String> texts) {}

    /**
     * A text that identifies a row among all of its file.
     *
     * @param entity legal entity in which it does so; null for all
     */
    record Key(UUID entity, String text) {

        /** What tells people apart in every legal entity, and a record that was matched. */
        static final Set<String> ANYWHERE = Set.of("EMAIL", "USER_NAME", "RECORD");

        static Key of(String kind, UUID entity, String text) {
            return new Key(ANYWHERE.contains(kind) ? null : entity, text);
        }
    }

    final SheetRow row;
    final Map<String, String> fields = new LinkedHashMap<>();

    /** Columns whose value the file does not say, only lets assume: they fill a gap and overwrite nothing. */
    final Set<String> derived = new HashSet<>();

    final Map<String, String> extra = new LinkedHashMap<>();
    final Map<String, String> keys = new LinkedHashMap<>();
    final List<Reference> references = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    Map<String, List<String>> changes = new LinkedHashMap<>();
    RowState state;
    UUID entityId;
    UUID subjectId;
    int subjectVersion;
    String title = "";
    String problemColumn;
    String problem;
    boolean reverses;

    DraftRow(SheetRow row) {
        this.row = row;
    }

    void put(String column, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(column, value);
        }
    }

    void refer(String column, Target target, List<String> texts) {
        List<String> named =
                texts.stream().filter(text -> !Blank.is(text)).distinct().toList();
        if (!named.isEmpty()) {
            references.add(new Reference(column, target, named));
        }
    }

    void refuse(String column, String reason) {
        stop(RowState.REFUSED, column, reason);
    }

    void conflict(String column, String reason) {
        stop(RowState.CONFLICT, column, reason);
    }

    void leave(String column, String reason) {
        stop(RowState.OTHER_ENTITY, column, reason);
    }

    boolean isStopped() {
        return state == RowState.REFUSED || state == RowState.CONFLICT || state == RowState.OTHER_ENTITY;
    }

    /** What identifies the row, empty where it has nothing of that kind. */
    Optional<Key> key(String kind) {
        return Optional.ofNullable(keys.get(kind)).map(text -> Key.of(kind, entityId, text));
    }

    private void stop(RowState why, String column, String reason) {
        if (!isStopped()) {
            state = why;
            problemColumn = column;
            problem = reason;
        }
    }
}
