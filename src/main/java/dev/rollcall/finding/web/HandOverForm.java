package dev.rollcall.finding.web;

import dev.rollcall.finding.FindingId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody fills in, or sends, to hand findings over.
 *
 * @param ids of the findings, for many
 * @param owner person who sees to them from now on
 * @param due by when, null for the day that each has
 */
record HandOverForm(
        List<UUID> ids,
        UUID owner,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }
}
