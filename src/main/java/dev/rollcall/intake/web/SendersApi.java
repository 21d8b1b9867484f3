package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.KeepingSenders;
import dev.rollcall.intake.NewSigningKey;
import dev.rollcall.intake.ReadingSenders;
import dev.rollcall.intake.SenderId;
import dev.rollcall.intake.WhoMayMindEvents;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Senders of events and their keys, by API. */
@RestController
@RequestMapping("/api/v1/event-senders")
@Tag(name = "Events")
class SendersApi {

    private final KeepingSenders keeping;
    private final ReadingSenders reading;
    private final WhoMayMindEvents who;

    SendersApi(KeepingSenders keeping, ReadingSenders reading, WhoMayMindEvents who) {
        this.keeping = keeping;
        this.reading = reading;
        this.who = who;
    }

    record NewSender(String name, List<String> types) {}

    @GetMapping
    @Operation(summary = "All senders with their keys, never a secret")
    List<ReadingSenders.SenderView> all(@Parameter(hidden = true) Actor actor) {
        who.requireRead(actor);
        return reading.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a sender with its first key; the secret is told this once")
    NewSigningKey make(@RequestBody NewSender body, @Parameter(hidden = true) Actor actor) {
        return Problems.orThrow(keeping.make(body.name(), body.types(), actor));
    }

    @PostMapping("/{sender}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a further key; the secret is told this once, and the others stay in use")
    NewSigningKey addKey(@PathVariable UUID sender, @Parameter(hidden = true) Actor actor) {
        return Problems.orThrow(keeping.addKey(new SenderId(sender), actor));
    }

    @DeleteMapping("/{sender}/keys/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a key at once")
    void revoke(@PathVariable UUID sender, @PathVariable UUID key, @Parameter(hidden = true) Actor actor) {
        keeping.revoke(new SenderId(sender), key, actor);
    }

    @PostMapping("/{sender}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes nothing from the sender any more; what is stored takes its effect")
    void stop(@PathVariable UUID sender, @Parameter(hidden = true) Actor actor) {
        keeping.stop(new SenderId(sender), actor);
    }
}
