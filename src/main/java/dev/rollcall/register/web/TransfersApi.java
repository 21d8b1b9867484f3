package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.Transfer;
import dev.rollcall.register.TransferringAssets;
import dev.rollcall.register.Transfers;
import dev.rollcall.register.WhoMayTransfer;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Transfers between legal entities by API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Assets")
class TransfersApi {

    private static final int MOST = 200;

    private final Assets assets;
    private final Transfers transfers;
    private final TransferringAssets transferring;
    private final WhoMayTransfer who;

    TransfersApi(Assets assets, Transfers transfers, TransferringAssets transferring, WhoMayTransfer who) {
        this.assets = assets;
        this.transfers = transfers;
        this.transferring = transferring;
        this.who = who;
    }

    @GetMapping("/assets/transfers")
    @Operation(summary = "Transfers that wait for an answer, the oldest first, at most 200")
    List<Transfer> open(@Parameter(hidden = true) Actor actor) {
        who.requireIt(actor);
        return transfers.open(MOST);
    }

    @PostMapping("/assets/{id}/transfer")
    @Operation(summary = "Proposes that another legal entity takes the asset over")
    ResponseEntity<?> propose(
            @PathVariable UUID id, @RequestBody TransferPage.TransferForm form, @Parameter(hidden = true) Actor actor) {
        who.requireIt(actor);
        if (assets.find(new AssetId(id)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such asset");
        }
        return answer(transferring.propose(new AssetId(id), form.entityId(), form.newTag(), form.reason(), actor));
    }

    @PostMapping("/assets/transfers/{id}/{answer:agree|decline|withdraw}")
    @Operation(summary = "Agrees, declines, or takes the proposal back")
    ResponseEntity<?> answer(
            @PathVariable UUID id, @PathVariable String answer, @Parameter(hidden = true) Actor actor) {
        who.requireIt(actor);
        find(id);
        return answer(TransferAnswer.named(answer).give(transferring, id, actor).map(asset -> id));
    }

    private ResponseEntity<?> answer(Result<UUID> result) {
        return result.isDone()
                ? ResponseEntity.ok(find(result.value()))
                : ApiAnswers.refused(result.refusal().orElseThrow());
    }

    private Transfer find(UUID id) {
        return transfers
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such transfer"));
    }
}
