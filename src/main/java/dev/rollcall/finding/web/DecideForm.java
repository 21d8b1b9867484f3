package dev.rollcall.finding.web;

import dev.rollcall.finding.CorrectionId;
import java.util.List;
import java.util.UUID;

/**
 * Verdicts as filled in or sent.
 *
 * @param verdict APPROVE, REJECT, REVERSE or REVERSE_ALL
 */
record DecideForm(List<UUID> ids, String verdict, String reason) {

    List<CorrectionId> corrections() {
        return ids == null ? List.of() : ids.stream().map(CorrectionId::new).toList();
    }
}
