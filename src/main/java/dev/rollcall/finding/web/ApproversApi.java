package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.WorkingSingleHanded;
import dev.rollcall.finding.AskingApprovers;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who approves, for other programs: asking somebody outside IT by mail, single-handed mode, and the signature under it. */
@RestController
@RequestMapping("/api/v1/audits/{audit}/corrections")
@Tag(name = "Corrections")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ApproversApi {

    private final Audits audits;
    private final AskingApprovers asking;
    private final WorkingSingleHanded singleHanded;

    ApproversApi(Audits audits, AskingApprovers asking, WorkingSingleHanded singleHanded) {
        this.audits = audits;
        this.asking = asking;
        this.singleHanded = singleHanded;
    }

    @PostMapping("/ask")
    @Operation(summary = "Mails somebody on record the link to the page on which they approve")
    void ask(@PathVariable UUID audit, @RequestBody Asked body, Actor actor) {
        Problems.orThrow(asking.ask(find(audit), body.email(), actor));
    }

    @PostMapping("/single-handed")
    @Operation(summary = "Switches single-handed mode on, with a reason; administrators only, so not with a token")
    void switchOn(@PathVariable UUID audit, @RequestBody Because body, Actor actor) {
        Problems.orThrow(singleHanded.switchOn(find(audit), body.reason(), actor));
    }

    @PostMapping("/single-handed/end")
    @Operation(summary = "Switches single-handed mode off, with a reason; administrators only, so not with a token")
    void switchOff(@PathVariable UUID audit, @RequestBody Because body, Actor actor) {
        Problems.orThrow(singleHanded.switchOff(find(audit), body.reason(), actor));
    }

    @PostMapping("/countersign")
    @Operation(summary = "Signs what was approved single-handed; administrators only, so not with a token")
    void countersign(@PathVariable UUID audit, Actor actor) {
        Problems.orThrow(singleHanded.countersign(find(audit), actor));
    }

    private AuditId find(UUID audit) {
        if (!audits.existsById(audit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit");
        }
        return new AuditId(audit);
    }

    /** @param email address of a person on record */
    record Asked(String email) {}

    /** A sentence that says why. */
    record Because(String reason) {}
}
