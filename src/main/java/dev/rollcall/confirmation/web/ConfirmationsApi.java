package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.AnswerLines;
import dev.rollcall.confirmation.ConfirmationState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked in an audit and where that stands, for other programs. */
@RestController
@RequestMapping("/api/v1/audits/{id}/confirmations")
@Tag(name = "Confirmations")
class ConfirmationsApi {

    private static final int MOST = 200;

    private final AnswerLines lines;

    ConfirmationsApi(AnswerLines lines) {
        this.lines = lines;
    }

    @GetMapping
    @Operation(summary = "A page of the people who are asked in an audit, and where that stands")
    Page<AnswerLines.Line> list(
            @PathVariable UUID id,
            @RequestParam(required = false) ConfirmationState state,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Actor actor) {
        PageRequest request = PageRequest.of(Math.max(0, page), Math.min(MOST, Math.max(1, size)));
        return lines.list(actor, new AuditId(id), state, q, request);
    }
}
