package dev.rollcall.finding.web;

import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody fills in, or sends, to settle findings.
 *
 * @param ids of the findings ticked; empty for all open ones of the kind
 */
record SettleForm(
        List<UUID> ids,
        FindingKind kind,
        Resolution resolution,
        String reason,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate acceptUntil,
        UUID duplicateOf) {

    Settlement settlement() {
        return new Settlement(resolution, reason, acceptUntil, duplicateOf == null ? null : new FindingId(duplicateOf));
    }

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }
}
