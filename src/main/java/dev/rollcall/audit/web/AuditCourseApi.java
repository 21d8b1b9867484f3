package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.CancellingAudits;
import dev.rollcall.audit.MovingDates;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.StartingAudits;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The course of an audit for other programs: start it, move its days, call it off. */
@RestController
@RequestMapping("/api/v1/audits/{id}")
@Tag(name = "Audits")
class AuditCourseApi {

    private final Audits audits;
    private final StartingAudits starting;
    private final MovingDates moving;
    private final CancellingAudits cancelling;
    private final WhoMayAudit whoMay;
    private final NamingPeople people;

    AuditCourseApi(
            Audits audits,
            StartingAudits starting,
            MovingDates moving,
            CancellingAudits cancelling,
            WhoMayAudit whoMay,
            NamingPeople people) {
        this.audits = audits;
        this.starting = starting;
        this.moving = moving;
        this.cancelling = cancelling;
        this.whoMay = whoMay;
        this.people = people;
    }

    /** Starts a draft; the scope is frozen and the work sent out in the background. */
    @PostMapping("/start")
    @Operation(summary = "Starts a draft; the scope is frozen and the work sent out in the background")
    AuditBody.Standing start(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        Problems.orThrow(starting.start(new AuditId(id), actor));
        return AuditBody.Standing.of(find(id, actor), people);
    }

    @PutMapping("/dates")
    @Operation(summary = "Moves the days of an audit; what is left out stays")
    AuditBody.Standing move(@PathVariable UUID id, @RequestBody AuditBody.Days body, Actor actor) {
        AuditDates dates = body.over(find(id, actor).dates());
        Map<String, String> problems = moving.problems(new AuditId(id), dates);
        if (!problems.isEmpty()) {
            throw Problems.of("Some of these days cannot be taken.", problems);
        }
        Problems.orThrow(moving.move(new AuditId(id), dates, actor));
        return AuditBody.Standing.of(find(id, actor), people);
    }

    /** Calls the audit off; what is out is withdrawn in the background. */
    @PostMapping("/cancel")
    @Operation(summary = "Calls the audit off; what is out is withdrawn in the background")
    AuditBody.Standing cancel(@PathVariable UUID id, @RequestBody AuditBody.Reason body, Actor actor) {
        find(id, actor);
        Problems.orThrow(cancelling.cancel(new AuditId(id), body.reason(), actor));
        return AuditBody.Standing.of(find(id, actor), people);
    }

    private Audit find(UUID id, Actor actor) {
        whoMay.requireRun(actor);
        return audits.find(new AuditId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit"));
    }
}
