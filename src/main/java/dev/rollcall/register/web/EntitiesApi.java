package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
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

/** Legal entities by API. */
@RestController
@RequestMapping("/api/v1/entities")
@Tag(name = "Legal entities")
class EntitiesApi {

    private final LegalEntities entities;
    private final KeepingEntities keeping;
    private final WhoMaySeeAssets who;

    EntitiesApi(LegalEntities entities, KeepingEntities keeping, WhoMaySeeAssets who) {
        this.entities = entities;
        this.keeping = keeping;
        this.who = who;
    }

    /** A legal entity. */
    record View(UUID id, int version, EntityFields fields) {
        static View of(LegalEntity entity) {
            return new View(entity.getId(), entity.version(), entity.fields());
        }
    }

    @GetMapping
    @Operation(summary = "All legal entities by name")
    List<View> list(@Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        return entities.byName().stream().map(View::of).toList();
    }

    @PostMapping
    @Operation(summary = "Adds a legal entity")
    ResponseEntity<?> add(@RequestBody EntityFields fields, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Result<EntityId> added = keeping.add(fields, new Cause(Cause.Kind.CREATED, null, null), actor.author());
        return added.isDone()
                ? ApiAnswers.created("/api/v1/entities", 0, View.of(find(added.value())))
                : ApiAnswers.refused(added.refusal().orElseThrow());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces name and currency; If-Match gives the version that was read")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody EntityFields fields,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        LegalEntity entity = find(new EntityId(id));
        Integer version = ApiAnswers.version(ifMatch, null);
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (version != entity.version()) {
            return ApiAnswers.lost(
                    true, entity.version(), Map.of("name", entity.fields().name()));
        }
        Result<EntityId> changed = keeping.change(entity.entityId(), version, fields, Cause.edit(null), actor.author());
        if (!changed.isDone()) {
            return ApiAnswers.refused(changed.refusal().orElseThrow());
        }
        LegalEntity now = find(changed.value());
        return ApiAnswers.ok(now.version(), View.of(now));
    }

    private LegalEntity find(EntityId id) {
        return entities.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
