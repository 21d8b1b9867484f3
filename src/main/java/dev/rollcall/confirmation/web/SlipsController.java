package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.PrintingSlips;
import dev.rollcall.confirmation.Slip;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Prints slips. By POST, because each print makes new links. */
@Controller
@RequestMapping("/audits/{id}/answers/slips")
class SlipsController {

    private final PrintingSlips printing;
    private final SlipFiles files;

    SlipsController(PrintingSlips printing, SlipFiles files) {
        this.printing = printing;
        this.files = files;
    }

    @PostMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) String q,
            Actor actor)
            throws IOException {
        return file(printing.print(new AuditId(id), again, q, actor));
    }

    @PostMapping("/{person}")
    ResponseEntity<byte[]> printOne(@PathVariable UUID id, @PathVariable UUID person, Actor actor) throws IOException {
        return file(printing.printOne(new AuditId(id), new PersonId(person), actor));
    }

    private ResponseEntity<byte[]> file(Result<List<Slip>> result) throws IOException {
        result.refusal().ifPresent(reason -> {
            throw new ResponseStatusException(HttpStatus.CONFLICT, reason);
        });
        return files.of(result.value());
    }
}
