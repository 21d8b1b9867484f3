package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.confirmation.PrintingSlips;
import dev.rollcall.confirmation.WithoutMail;
import dev.rollcall.people.PersonId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who of an audit gets no mail, for other programs, and their slips as a file. */
@RestController
@RequestMapping("/api/v1/audits/{id}/answers/slips")
@Tag(name = "Without mail")
class SlipsApi {

    private final WithoutMail unreached;
    private final PrintingSlips printing;
    private final SlipFiles files;
    private final WhoMayAudit whoMay;

    SlipsApi(WithoutMail unreached, PrintingSlips printing, SlipFiles files, WhoMayAudit whoMay) {
        this.unreached = unreached;
        this.printing = printing;
        this.files = files;
        this.whoMay = whoMay;
    }

    @GetMapping
    @Operation(summary = "How many wait for a slip, and whose team sheets are to be filled in")
    WithoutMail.Counts waiting(@PathVariable UUID id, Actor actor) {
        whoMay.requireRun(actor);
        return unreached.counts(new AuditId(id));
    }

    @PostMapping
    @Operation(summary = "Slips of those who have none yet, as PDF, at most 300; each print makes new links")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) String q,
            Actor actor)
            throws IOException {
        return files.of(Problems.orThrow(printing.print(new AuditId(id), again, q, actor)));
    }

    @PostMapping("/{person}")
    @Operation(summary = "The slip of one person, as PDF, however they are reached")
    ResponseEntity<byte[]> printOne(@PathVariable UUID id, @PathVariable UUID person, Actor actor) throws IOException {
        return files.of(Problems.orThrow(printing.printOne(new AuditId(id), new PersonId(person), actor)));
    }
}
