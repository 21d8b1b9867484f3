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
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What would weaken an audit, for other programs: read, accept, take back. */
@RestController
@RequestMapping("/api/v1/audits/{id}/readiness")
class AuditReadinessApi {

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
    Report read(@PathVariable UUID id, Actor actor) {
        whoMay.requireRun(actor);
        Audit audit = audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
        List<Point> points = readiness.check(audit).stream()
                .map(point -> new Point(
                        point.weakness(), point.weakness().title(), point.count(), point.isOpen(), point.acceptance()))
                .toList();
        return new Report(points, obstacles.first(audit).orElse(null));
    }

    /** Accepts a weakness with a reason that the report will show. */
    @PutMapping("/{weakness}/acceptance")
    Report accept(
            @PathVariable UUID id, @PathVariable Weakness weakness, @RequestBody AuditBody.Reason body, Actor actor) {
        Refusals.orProblem(accepting.accept(new AuditId(id), weakness, body.reason(), actor));
        return read(id, actor);
    }

    @DeleteMapping("/{weakness}/acceptance")
    Report takeBack(@PathVariable UUID id, @PathVariable Weakness weakness, Actor actor) {
        Refusals.orProblem(accepting.takeBack(new AuditId(id), weakness, actor));
        return read(id, actor);
    }

    /**
     * @param obstacle what keeps the audit from being started; null when nothing does
     */
    record Report(List<Point> points, String obstacle) {}

    /** A weakness with how many records are behind it. */
    record Point(Weakness weakness, String title, long count, boolean open, Readiness.Acceptance acceptance) {}
}
