package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.finding.FindingId;
import dev.rollcall.finding.LikelyPurchases.Likely;
import dev.rollcall.finding.Origins;
import dev.rollcall.finding.WhoMaySettle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** From which purchase something unrecorded probably came, and that it came from none. */
@Controller
@Tag(name = "Findings")
class OriginController {

    private final Origins origins;
    private final WhoMaySettle who;

    OriginController(Origins origins, WhoMaySettle who) {
        this.origins = origins;
        this.who = who;
    }

    @PostMapping("/findings/{id}/stray")
    @Operation(hidden = true)
    String stray(@PathVariable UUID id, Actor actor) {
        origins.stray(new FindingId(id), actor);
        return "redirect:/findings/" + id;
    }

    @GetMapping("/api/v1/findings/{id}/origins")
    @ResponseBody
    @Operation(summary = "Lines of open orders that something unrecorded probably came from, the likeliest first")
    List<Likely> list(@PathVariable UUID id, Actor actor) {
        who.requireSettle(actor);
        return origins.of(new FindingId(id));
    }

    @PostMapping("/api/v1/findings/{id}/stray")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    @Operation(summary = "Says that something unrecorded came from no purchase, so that it is registered for itself")
    void strayByApi(@PathVariable UUID id, Actor actor) {
        origins.stray(new FindingId(id), actor);
    }
}
