package dev.rollcall.finding.web;

import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.FindingKind;
import dev.rollcall.finding.Resolution;
import dev.rollcall.finding.RootCause;
import dev.rollcall.finding.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a program sends to settle findings.
 *
 * @param ids of the findings; empty for all open ones of the kind
 * @param rootCause confirms it; null leaves what the data propose
 */
record SettleBody(
        List<UUID> ids,
        FindingKind kind,
        Resolution resolution,
        String reason,
        RootCause rootCause,
        LocalDate acceptUntil,
        UUID duplicateOf) {

    Settlement settlement() {
        return new Settlement(
                resolution, reason, acceptUntil, duplicateOf == null ? null : new FindingId(duplicateOf), rootCause);
    }

    List<FindingId> findings() {
        return ids == null ? List.of() : ids.stream().map(FindingId::new).toList();
    }
}
