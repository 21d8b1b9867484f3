package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.ExcludingItems;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.register.AssetId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes items out of a running audit, for other programs. */
@RestController
@Tag(name = "Audit items")
class ExclusionsApi {

    private final Audits audits;
    private final ExcludingItems excluding;
    private final WhoMayAudit whoMay;

    ExclusionsApi(Audits audits, ExcludingItems excluding, WhoMayAudit whoMay) {
        this.audits = audits;
        this.excluding = excluding;
        this.whoMay = whoMay;
    }

    @PostMapping("/api/v1/audits/{id}/items/{asset}/exclude")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an item out of a running audit, with a reason that the report shows")
    void exclude(@PathVariable UUID id, @PathVariable UUID asset, @RequestBody AuditBody.Reason body, Actor actor) {
        whoMay.requireRun(actor);
        if (!audits.existsById(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit");
        }
        Problems.orThrow(excluding.exclude(new AuditId(id), new AssetId(asset), body.reason(), actor));
    }
}
