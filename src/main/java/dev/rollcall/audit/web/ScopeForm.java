package dev.rollcall.audit.web;

import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.ScopeCondition;
import dev.rollcall.audit.ScopeCondition.Comparison;
import dev.rollcall.audit.ScopeCondition.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A scope as the builder has it: groups of conditions, one level deep.
 *
 * @param match whether all groups or any of them must hold
 * @param version of the draft that was opened
 */
public record ScopeForm(Scope.Match match, List<Group> groups, Integer version) {

    public ScopeForm {
        match = match == null ? Scope.Match.ALL : match;
        groups = groups == null || groups.isEmpty()
                ? List.of(new Group(null, null))
                : groups.stream().filter(Objects::nonNull).toList();
    }

    /**
     * @param match whether all conditions or any of them must hold
     */
    public record Group(Scope.Match match, List<Row> rows) {
        public Group {
            match = match == null ? Scope.Match.ALL : match;
            rows = rows == null
                    ? List.of()
                    : rows.stream().filter(Objects::nonNull).toList();
        }
    }

    /** A condition as typed. */
    public record Row(Field field, Comparison is, String text) {
        public Row {
            field = field == null ? Field.KIND : field;
            is = is == null || !field.comparisons().contains(is)
                    ? field.comparisons().get(0)
                    : is;
            text = text == null ? "" : text.strip();
        }
    }

    /** Empty where the scope is nested deeper than the builder shows. */
    static Optional<ScopeForm> of(Scope scope, int version, NamingPeople people) {
        if (scope.groups().stream().anyMatch(group -> !group.groups().isEmpty())) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        if (!scope.conditions().isEmpty()) {
            groups.add(group(scope.match(), scope.conditions(), people));
        }
        scope.groups().forEach(group -> groups.add(group(group.match(), group.conditions(), people)));
        return Optional.of(new ScopeForm(scope.match(), groups, version));
    }

    private static Group group(Scope.Match match, List<ScopeCondition> conditions, NamingPeople people) {
        return new Group(match, conditions.stream().map(one -> row(one, people)).toList());
    }

    private static Row row(ScopeCondition one, NamingPeople people) {
        String text = one.field() == Field.HOLDER ? people.text(UUID.fromString(one.text())) : one.text();
        return new Row(one.field(), one.is(), text);
    }

    /** Rows that nobody filled in are left out. */
    Scope scope(NamingPeople people) {
        List<Scope> parts = groups.stream()
                .map(group -> new Scope(
                        group.match(),
                        group.rows().stream()
                                .filter(row -> !row.text().isEmpty())
                                .map(row -> condition(row, people))
                                .toList(),
                        List.of()))
                .filter(group -> !group.isEmpty())
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Scope(match, List.of(), parts);
    }

    private static ScopeCondition condition(Row row, NamingPeople people) {
        if (row.field() == Field.HOLDER) {
            var person = people.find(row.text());
            return new ScopeCondition(
                    row.field(), row.is(), person.isDone() ? person.value().toString() : row.text());
        }
        return new ScopeCondition(row.field(), row.is(), row.text());
    }

    /** The form after a button: addGroup, add:GROUP, remove:GROUP:ROW; anything else changes nothing. */
    ScopeForm after(String action) {
        List<Group> changed = new ArrayList<>(groups);
        String[] words = action == null ? new String[0] : action.split(":");
        if (words.length == 1 && words[0].equals("addGroup")) {
            changed.add(new Group(null, List.of(new Row(null, null, null))));
        } else if (words.length > 1 && words[1].matches("[0-9]{1,3}") && Integer.parseInt(words[1]) < groups.size()) {
            int at = Integer.parseInt(words[1]);
            changed.set(at, changed(changed.get(at), words));
            changed.removeIf(group -> words[0].equals("remove") && group.rows().isEmpty());
        }
        return new ScopeForm(match, changed, version);
    }

    private static Group changed(Group group, String[] words) {
        List<Row> rows = new ArrayList<>(group.rows());
        if (words[0].equals("add")) {
            rows.add(new Row(null, null, null));
        } else if (words[0].equals("remove")
                && words.length > 2
                && words[2].matches("[0-9]{1,3}")
                && Integer.parseInt(words[2]) < rows.size()) {
            rows.remove(Integer.parseInt(words[2]));
        }
        return new Group(group.match(), rows);
    }
}
