package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.AssetKind;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Kinds;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Kinds of things by API. */
@RestController
@RequestMapping("/api/v1/kinds")
@Tag(name = "Kinds")
class KindsApi {

    private final Kinds kinds;
    private final KeepingKinds keeping;
    private final WhoMaySeeAssets who;

    KindsApi(Kinds kinds, KeepingKinds keeping, WhoMaySeeAssets who) {
        this.kinds = kinds;
        this.keeping = keeping;
        this.who = who;
    }

    /** A kind with all its fields. */
    record View(UUID id, int version, KindFields fields) {
        static View of(AssetKind kind) {
            return new View(kind.getId(), kind.version(), kind.fields());
        }
    }

    @GetMapping
    @Operation(summary = "All kinds by name")
    List<View> list(@Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        return kinds.byName().stream().map(View::of).toList();
    }

    @PostMapping
    @Operation(summary = "Adds a kind")
    ResponseEntity<?> add(@RequestBody KindFields fields, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Result<KindId> added = keeping.add(fields, new Cause(Cause.Kind.CREATED, null, null), actor.author());
        return added.isDone()
                ? ApiAnswers.created("/api/v1/kinds", 0, View.of(find(added.value())))
                : ApiAnswers.refused(added.refusal().orElseThrow());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces a kind's fields; If-Match gives the version that was read")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody KindFields fields,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        AssetKind kind = find(new KindId(id));
        Integer version = ApiAnswers.version(ifMatch, null);
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (version != kind.version()) {
            return ApiAnswers.lost(
                    true, kind.version(), Map.of("name", kind.fields().name()));
        }
        Result<KindId> changed = keeping.change(kind.kindId(), version, fields, Cause.edit(null), actor.author());
        if (!changed.isDone()) {
            return ApiAnswers.refused(changed.refusal().orElseThrow());
        }
        AssetKind now = find(changed.value());
        return ApiAnswers.ok(now.version(), View.of(now));
    }

    private AssetKind find(KindId id) {
        return kinds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
