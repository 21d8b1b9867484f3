package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.CoveringLicences;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which licences an audit reviews, by the page of its scope and by the API. */
@Controller
class LicenceScopeController {

    private final CoveringLicences covering;

    LicenceScopeController(CoveringLicences covering) {
        this.covering = covering;
    }

    /** @param covers ALL, the id of a legal entity, or empty for none */
    record Covered(String covers) {}

    @PostMapping("/audits/{id}/scope/licences")
    String cover(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String covers,
            Actor actor,
            RedirectAttributes redirect) {
        return AuditPages.after(kept(id, covers, actor), "Kept.", "/audits/" + id + "/scope", redirect);
    }

    @PutMapping("/api/v1/audits/{id}/licence-scope")
    @Operation(summary = "Which licences a draft reviews: ALL, those of a legal entity, or none", tags = "Audits")
    ResponseEntity<?> put(@PathVariable UUID id, @RequestBody Covered body, Actor actor) {
        Result<Void> kept = kept(id, body.covers() == null ? "" : body.covers(), actor);
        return kept.isDone()
                ? ResponseEntity.ok(Map.of("licences", covering.size(new AuditId(id))))
                : ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNPROCESSABLE_ENTITY, kept.refusal().orElseThrow()))
                        .build();
    }

    private Result<Void> kept(UUID id, String covers, Actor actor) {
        try {
            return covering.cover(new AuditId(id), covers, actor);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "Say ALL, the id of a legal entity, or nothing.");
        }
    }
}
