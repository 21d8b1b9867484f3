package dev.rollcall.drift.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.drift.Dimension;
import dev.rollcall.drift.ProposingNextAudit;
import dev.rollcall.drift.ReadingAccuracy;
import dev.rollcall.finding.RootCause;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accuracy for programs. */
@RestController
@RequestMapping("/api/v1/accuracy")
@Tag(name = "Accuracy")
class AccuracyApi {

    private final ReadingAccuracy reading;
    private final ProposingNextAudit proposing;
    private final WhoMayAudit who;

    AccuracyApi(ReadingAccuracy reading, ProposingNextAudit proposing, WhoMayAudit who) {
        this.reading = reading;
        this.proposing = proposing;
        this.who = who;
    }

    /**
     * All of it.
     *
     * @param audits the latest closed ones, the newest first
     * @param causes root cause → id of an audit → how many findings
     * @param next null as long as no audit is closed
     */
    record Whole(
            List<ReadingAccuracy.InAudit> audits,
            List<ReadingAccuracy.Line> locations,
            List<ReadingAccuracy.Line> categories,
            Map<RootCause, Map<UUID, Long>> causes,
            ProposingNextAudit.Proposal next) {}

    @GetMapping
    @Operation(summary = "Accuracy of the register in closed audits, by location and category, with its causes")
    Whole whole(Actor actor) {
        who.requireRun(actor);
        List<ReadingAccuracy.InAudit> audits = reading.audits();
        return new Whole(
                audits,
                reading.by(Dimension.LOCATION, audits),
                reading.by(Dimension.CATEGORY, audits),
                reading.causes(audits),
                proposing.propose().orElse(null));
    }

    @PostMapping("/next-audit")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Drafts the audit that is proposed next")
    Map<String, UUID> draft(Actor actor) {
        return Map.of("id", Problems.orThrow(proposing.draft(actor)).value());
    }
}
