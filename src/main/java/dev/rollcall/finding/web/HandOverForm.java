package dev.rollcall.finding.web;

import dev.rollcall.finding.FindingId;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody fills in to hand findings over, as typed.
 *
 * @param ids of the findings, for many
 * @param owner person who sees to them from now on
 * @param due by when, empty for the day that each has
 */
record HandOverForm(List<UUID> ids, UUID owner, String due) {

    static HandOverForm empty() {
        return new HandOverForm(List.of(), null, "");
    }

    LocalDate day() {
        return TypedDay.read(due);
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.of(Map.of());
        if (owner == null) {
            errors.add("owner", "Choose who sees to it.");
        }
        TypedDay.check(errors, "due", due);
        return errors;
    }

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }

    public boolean isTicked(FindingId id) {
        return ids != null && ids.contains(id.value());
    }
}
