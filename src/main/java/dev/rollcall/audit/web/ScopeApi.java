package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.ForeseeingWork;
import dev.rollcall.audit.MeasuringScope;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What work a scope would start, counted live, for other programs; nothing is kept. */
@RestController
@RequestMapping("/api/v1/audits")
@Tag(name = "Audits")
class ScopeApi {

    private final Audits audits;
    private final MeasuringScope measuring;
    private final ForeseeingWork foreseeing;
    private final WhoMayAudit whoMay;

    ScopeApi(Audits audits, MeasuringScope measuring, ForeseeingWork foreseeing, WhoMayAudit whoMay) {
        this.audits = audits;
        this.measuring = measuring;
        this.foreseeing = foreseeing;
        this.whoMay = whoMay;
    }

    @GetMapping("/{id}/scope/preview")
    @Operation(
            summary =
                    "What work an audit would start if it started now: people asked, rooms counted, assets looked for")
    Foreseen ofAudit(@PathVariable UUID id, Actor actor) {
        whoMay.requireRun(actor);
        Audit audit = audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
        return new Foreseen(foreseeing.of(audit), measuring.currency());
    }

    @PostMapping("/scope/preview")
    @Operation(summary = "What work a scope would start now; nothing is kept")
    Foreseen preview(@RequestBody Scope scope, Actor actor) {
        whoMay.requireRun(actor);
        scope.problem().ifPresent(problem -> {
            throw Problems.of(problem, Map.of("scope", problem));
        });
        return new Foreseen(foreseeing.of(AuditId.next(), scope, null), measuring.currency());
    }

    /** @param currency of the money */
    record Foreseen(ForeseeingWork.Ahead ahead, String currency) {}
}
