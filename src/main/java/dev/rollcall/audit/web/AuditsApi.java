package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Audits for other programs: list, read, draft and edit a draft. */
@RestController
@RequestMapping("/api/v1/audits")
@Tag(name = "Audits")
class AuditsApi {

    private static final int MAX_PAGE = 200;

    private final Audits audits;
    private final DraftingAudits drafting;
    private final WhoMayAudit whoMay;
    private final NamingPeople people;
    private final CompanyTime time;

    AuditsApi(Audits audits, DraftingAudits drafting, WhoMayAudit whoMay, NamingPeople people, CompanyTime time) {
        this.audits = audits;
        this.drafting = drafting;
        this.whoMay = whoMay;
        this.people = people;
        this.time = time;
    }

    /** The latest first, at most 200 a page. */
    @GetMapping
    @Operation(summary = "A page of audits, the latest first")
    Page<AuditBody.Standing> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Actor actor) {
        whoMay.requireRun(actor);
        PageRequest request = PageRequest.of(
                Math.max(page, 0),
                Math.min(Math.max(size, 1), MAX_PAGE),
                Sort.by("id").descending());
        return audits.findAll(request).map(audit -> AuditBody.Standing.of(audit, people));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One audit as it stands")
    AuditBody.Standing one(@PathVariable UUID id, Actor actor) {
        whoMay.requireSee(actor, new AuditId(id));
        return AuditBody.Standing.of(find(id), people);
    }

    /** A new draft; days that are left out take their defaults. */
    @PostMapping
    @Operation(summary = "Drafts an audit; days that are left out take their defaults")
    ResponseEntity<AuditBody.Standing> draft(@RequestBody AuditBody.Laid body, Actor actor) {
        whoMay.requireRun(actor);
        AuditDraft draft = body.draft(drafting.defaultDates());
        check(draft);
        AuditId id = Problems.orThrow(drafting.draft(draft, actor));
        return ResponseEntity.created(URI.create("/api/v1/audits/" + id))
                .body(AuditBody.Standing.of(find(id.value()), people));
    }

    /** Lays a draft down anew; needs the version that was read. */
    @PutMapping("/{id}")
    @Operation(summary = "Lays a draft down anew; needs the version that was read")
    AuditBody.Standing edit(@PathVariable UUID id, @RequestBody AuditBody.Laid body, Actor actor) {
        whoMay.requireRun(actor);
        AuditDraft draft = body.draft(find(id).dates());
        check(draft);
        int version = body.version() == null ? -1 : body.version();
        Problems.orThrow(drafting.replace(new AuditId(id), version, draft, actor));
        return AuditBody.Standing.of(find(id), people);
    }

    private void check(AuditDraft draft) {
        Map<String, String> problems = draft.problems(time.today());
        if (!problems.isEmpty()) {
            throw Problems.of("Some of what was laid down cannot be taken.", problems);
        }
    }

    private Audit find(UUID id) {
        return audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }
}
