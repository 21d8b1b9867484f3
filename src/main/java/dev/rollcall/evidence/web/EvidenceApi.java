package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.log.CheckingEvidence;
import dev.rollcall.evidence.log.EvidenceCheck;
import dev.rollcall.evidence.log.EvidenceFilter;
import dev.rollcall.evidence.log.EvidenceLine;
import dev.rollcall.evidence.log.NamesShown;
import dev.rollcall.evidence.log.ReadingEvidence;
import dev.rollcall.register.AssetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence log of an audit for other programs; whoever may not see the audit by name gets nothing. */
@RestController
@RequestMapping("/api/v1/audits/{id}/evidence")
@Tag(name = "Evidence")
class EvidenceApi {

    private static final int MOST = 500;

    private final SeenReports reports;
    private final ReadingEvidence evidence;
    private final CheckingEvidence checking;

    EvidenceApi(SeenReports reports, ReadingEvidence evidence, CheckingEvidence checking) {
        this.reports = reports;
        this.evidence = evidence;
        this.checking = checking;
    }

    /** The latest first, at most 500 a page. */
    @GetMapping
    @Operation(summary = "A page of the evidence log, the latest first")
    Page<EvidenceLine> log(
            @PathVariable UUID id,
            EvidenceFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Actor actor) {
        return evidence.page(
                seen(id, actor),
                filter,
                NamesShown.ALL,
                PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MOST)));
    }

    /** Everything that happened to one item, in its order. */
    @GetMapping("/items/{asset}")
    @Operation(summary = "Everything that happened to one item, in its order")
    List<EvidenceLine> story(@PathVariable UUID id, @PathVariable UUID asset, Actor actor) {
        return evidence.story(seen(id, actor), new AssetId(asset), NamesShown.ALL);
    }

    /** Recomputes the chain and compares it with the tables, and with a seal that was kept outside if one is given. */
    @GetMapping("/check")
    @Operation(
            summary =
                    "Recomputes the chain of the log and compares it with the tables, and with a kept seal if one is given")
    EvidenceCheck check(@PathVariable UUID id, KeptSeal kept, Actor actor) {
        return checking.check(seen(id, actor), kept.seal());
    }

    private AuditId seen(UUID id, Actor actor) {
        AuditId audit = new AuditId(id);
        reports.readByName(audit, actor);
        return audit;
    }
}
