package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.CoveringLicences;
import dev.rollcall.audit.LicenceScope;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which licences an audit reviews, by the page of its scope and by the API. */
@Controller
class LicenceScopeController {

    private final CoveringLicences covering;
    private final NamingPeople people;
    private final ScopeChoices choices;
    private final AuditPages pages;

    LicenceScopeController(CoveringLicences covering, NamingPeople people, ScopeChoices choices, AuditPages pages) {
        this.covering = covering;
        this.people = people;
        this.choices = choices;
        this.pages = pages;
    }

    /** The form with how many licences it would cover; nothing is kept. */
    @PostMapping("/audits/{id}/scope/licences/preview")
    String preview(@PathVariable UUID id, @ModelAttribute("licences") LicenceScopeForm form, Actor actor, Model model) {
        pages.run(id, actor, model);
        Result<Optional<LicenceScope>> scope = form.scope(people);
        model.addAttribute("licenceChoices", choices.licences());
        model.addAttribute("licenceProblem", scope.refusal().orElse(null));
        model.addAttribute("licenceCount", scope.isDone() ? covering.size(scope.value()) : 0L);
        return "audit/scope-licences :: licences";
    }

    @PostMapping("/audits/{id}/scope/licences")
    String cover(
            @PathVariable UUID id, @ModelAttribute LicenceScopeForm form, Actor actor, RedirectAttributes redirect) {
        return AuditPages.after(kept(id, form, actor), "Kept.", "/audits/" + id + "/scope", redirect);
    }

    @PutMapping("/api/v1/audits/{id}/licence-scope")
    @Operation(
            summary = "Which licences a draft reviews: ALL, those of a legal entity, or none, narrowed by conditions",
            tags = "Audits")
    ResponseEntity<?> put(@PathVariable UUID id, @RequestBody LicenceScopeForm body, Actor actor) {
        Result<Void> kept = kept(id, body, actor);
        return kept.isDone()
                ? ResponseEntity.ok(Map.of("licences", covering.size(covering.covered(new AuditId(id)))))
                : ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNPROCESSABLE_ENTITY, kept.refusal().orElseThrow()))
                        .build();
    }

    private Result<Void> kept(UUID id, LicenceScopeForm form, Actor actor) {
        pages.run(id, actor);
        Result<Optional<LicenceScope>> scope = form.scope(people);
        return scope.isDone()
                ? covering.cover(new AuditId(id), scope.value(), actor)
                : Result.refused(scope.refusal().orElseThrow());
    }
}
