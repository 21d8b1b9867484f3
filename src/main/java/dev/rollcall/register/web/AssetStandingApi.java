package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Retires an asset, confirms or discards a draft, by API. */
@RestController
@RequestMapping("/api/v1/assets/{id}")
@Tag(name = "Assets")
class AssetStandingApi {

    private final Assets assets;
    private final KeepingAssets keeping;
    private final WhoMaySeeAssets who;

    AssetStandingApi(Assets assets, KeepingAssets keeping, WhoMaySeeAssets who) {
        this.assets = assets;
        this.keeping = keeping;
        this.who = who;
    }

    @PostMapping("/{verb:retire|confirm|discard}")
    @Operation(summary = "Retires an asset, or confirms or discards a draft; needs the version that was read")
    ResponseEntity<?> change(@PathVariable UUID id, @PathVariable String verb, @RequestBody Because body, Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Asset asset = find(id);
        if (body.version() == null) {
            return ApiAnswers.noVersion();
        }
        if (asset.version() != body.version()) {
            return ApiAnswers.lost(false, asset.version(), ApiFields.of(asset.fields()));
        }
        Cause cause = Cause.edit(
                body.reason() == null || body.reason().isBlank()
                        ? null
                        : body.reason().strip());
        Result<AssetId> result = switch (verb) {
            case "retire" -> keeping.retire(new AssetId(id), body.version(), cause, actor.author());
            case "confirm" -> keeping.confirm(new AssetId(id), body.version(), cause, actor.author());
            default -> keeping.discard(new AssetId(id), body.version(), cause, actor.author());
        };
        return result.isDone()
                ? ApiAnswers.ok(find(id).version(), ApiFields.of(find(id).fields()))
                : ApiAnswers.refused(result.refusal().orElseThrow());
    }

    private Asset find(UUID id) {
        return assets.find(new AssetId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such asset"));
    }

    /** @param reason for the history, may be absent */
    record Because(Integer version, String reason) {}
}
