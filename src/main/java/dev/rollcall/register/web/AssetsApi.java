package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.history.SubjectType;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Assets by API: the same lists and use cases as the pages. */
@RestController
@RequestMapping("/api/v1/assets")
@Tag(name = "Assets")
class AssetsApi {

    private final AssetList list;
    private final Assets assets;
    private final KeepingAssets keeping;
    private final WhoMaySeeAssets who;
    private final ApiAssetForms forms;
    private final RecordHistory history;

    AssetsApi(
            AssetList list,
            Assets assets,
            KeepingAssets keeping,
            WhoMaySeeAssets who,
            ApiAssetForms forms,
            RecordHistory history) {
        this.list = list;
        this.assets = assets;
        this.keeping = keeping;
        this.who = who;
        this.forms = forms;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "A page of assets; filters as on the page, status ANY for all")
    ApiAnswers.Items<AssetRow> list(
            @Parameter(hidden = true) AssetFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayList(actor));
        return ApiAnswers.Items.of(list.page(filter, sort, page, ApiAnswers.size(size), actor), row -> row);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One asset")
    ResponseEntity<?> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        Asset asset = seen(id, actor);
        return ApiAnswers.ok(asset.version(), AssetView.of(asset));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What changed, latest first; before continues after the last number")
    List<RecordHistory.Line> history(
            @PathVariable UUID id, @RequestParam(required = false) Long before, @Parameter(hidden = true) Actor actor) {
        seen(id, actor);
        return history.of(SubjectType.ASSET, id, before);
    }

    @PostMapping
    @Operation(summary = "Adds an asset; kind and legal entity by id or name")
    ResponseEntity<?> add(@RequestBody ApiFields body, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        FormErrors errors = FormErrors.of(Map.of());
        Optional<AssetFields> fields = forms.added(body, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<AssetId> added =
                keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, body.reason()), actor.author());
        if (!added.isDone()) {
            return ApiAnswers.refused(added.refusal().orElseThrow());
        }
        Asset asset = assets.find(added.value()).orElseThrow();
        return ApiAnswers.created("/api/v1/assets/" + asset.getId(), asset.version(), AssetView.of(asset));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Sets fields of an asset; 409 or 412 with the current fields when somebody else was first")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody ApiFields body,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Asset asset = seen(id, actor);
        Integer version = ApiAnswers.version(ifMatch, body.version());
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (asset.version() != version) {
            return ApiAnswers.lost(ifMatch != null, asset.version(), ApiFields.of(asset.fields()));
        }
        FormErrors errors = FormErrors.of(Map.of());
        Optional<AssetFields> fields = forms.changed(asset.fields(), body, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<AssetId> changed =
                keeping.change(asset.assetId(), version, fields.get(), Cause.edit(body.reason()), actor.author());
        if (!changed.isDone()) {
            return ApiAnswers.refused(changed.refusal().orElseThrow());
        }
        Asset now = assets.find(changed.value()).orElseThrow();
        return ApiAnswers.ok(now.version(), AssetView.of(now));
    }

    private Asset seen(UUID id, Actor actor) {
        Asset asset = assets.find(new AssetId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ApiAnswers.require(who.maySee(actor, asset.fields()));
        return asset;
    }
}
