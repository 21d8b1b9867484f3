package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.confirmation.ConfirmationId;
import dev.rollcall.confirmation.RemindingNow;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminds one person at once, for other programs. */
@RestController
@Tag(name = "Confirmations")
class RemindersApi {

    private final RemindingNow reminding;

    RemindersApi(RemindingNow reminding) {
        this.reminding = reminding;
    }

    @PostMapping("/api/v1/audits/{id}/confirmations/{confirmation}/reminder")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Mails a reminder to a person who has not answered; at most one goes out a day")
    void remind(@PathVariable UUID id, @PathVariable UUID confirmation, Actor actor) {
        Problems.orThrow(reminding.remind(new AuditId(id), new ConfirmationId(confirmation), actor));
    }
}
