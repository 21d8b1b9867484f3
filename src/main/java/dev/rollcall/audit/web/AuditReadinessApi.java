package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.Readiness;
import dev.rollcall.audit.StartObstacles;
import dev.rollcall.audit.Weakness;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What would weaken an audit, for other programs: read, accept, take back. */
@RestController
@RequestMapping("/api/v1/audits/{id}/readiness")
@Tag(name = "Audits")
class AuditReadinessApi {

    private static final int MAX_PAGE = 500;

    private final Audits audits;
    private final Readiness readiness;
    private final StartObstacles obstacles;
    private final AcceptingWeaknesses accepting;
    private final WhoMayAudit whoMay;

    AuditReadinessApi(
            Audits audits,
            Readiness readiness,
            StartObstacles obstacles,
            AcceptingWeaknesses accepting,
            WhoMayAudit whoMay) {
        this.audits = audits;
        this.readiness = readiness;
        this.obstacles = obstacles;
        this.accepting = accepting;
        this.whoMay = whoMay;
    }

    @GetMapping
    @Operation(summary = "What would weaken the audit if it started now, and what keeps it from being started")
    Report read(@PathVariable UUID id, Actor actor) {
        Audit audit = find(id, actor);
        List<Point> points = readiness.check(audit).stream()
                .map(point -> new Point(
                        point.weakness(),
                        point.weakness().title(),
                        point.count(),
                        point.fresh(),
                        point.isOpen(),
                        point.acceptance()))
                .toList();
        return new Report(points, obstacles.first(audit).orElse(null));
    }

    /** Accepts a weakness with a reason that the report will show. */
    @GetMapping("/{weakness}")
    @Operation(summary = "A page of the records behind a weakness, to be mended in the register")
    Page<Readiness.Record> records(
            @PathVariable UUID id,
            @PathVariable Weakness weakness,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        Audit audit = find(id, actor);
        PageRequest request = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
        return new PageImpl<>(
                readiness.records(audit, weakness, (int) request.getOffset(), request.getPageSize()),
                request,
                readiness.count(audit, weakness));
    }

    @PutMapping("/{weakness}/acceptance")
    @Operation(summary = "Accepts a weakness with a reason that the report shows")
    Report accept(
            @PathVariable UUID id, @PathVariable Weakness weakness, @RequestBody AuditBody.Reason body, Actor actor) {
        find(id, actor);
        Problems.orThrow(accepting.accept(new AuditId(id), weakness, body.reason(), actor));
        return read(id, actor);
    }

    @DeleteMapping("/{weakness}/acceptance")
    @Operation(summary = "Takes the acceptance of a weakness back")
    Report takeBack(@PathVariable UUID id, @PathVariable Weakness weakness, Actor actor) {
        find(id, actor);
        Problems.orThrow(accepting.takeBack(new AuditId(id), weakness, actor));
        return read(id, actor);
    }

    private Audit find(UUID id, Actor actor) {
        whoMay.requireRun(actor);
        return audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }

    /**
     * @param obstacle what keeps the audit from being started; null when nothing does
     */
    record Report(List<Point> points, String obstacle) {}

    /**
     * A weakness with how many records are behind it.
     *
     * @param fresh how many of them no acceptance covers
     * @param open whether somebody has to mend or accept it, for the first time or because more turned up
     */
    record Point(
            Weakness weakness, String title, long count, long fresh, boolean open, Readiness.Acceptance acceptance) {}
}
