package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.KeepingLocations;
import dev.rollcall.register.Location;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.Locations;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
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

/** Places by API. */
@RestController
@RequestMapping("/api/v1/locations")
@Tag(name = "Locations")
class LocationsApi {

    private final PlaceList list;
    private final Locations locations;
    private final KeepingLocations keeping;
    private final WhoMaySeeAssets who;
    private final TypedNames names;

    LocationsApi(PlaceList list, Locations locations, KeepingLocations keeping, WhoMaySeeAssets who, TypedNames names) {
        this.list = list;
        this.locations = locations;
        this.keeping = keeping;
        this.who = who;
        this.names = names;
    }

    /** A place with all fields as text. */
    record View(UUID id, int version, Map<String, String> fields) {}

    @GetMapping
    @Operation(summary = "A page of locations")
    ApiAnswers.Items<PlaceRow> list(
            @Parameter(hidden = true) PlaceFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        return ApiAnswers.Items.of(list.page(filter, sort, page, ApiAnswers.size(size)), row -> row);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One location")
    ResponseEntity<?> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Location location = find(id);
        return ApiAnswers.ok(location.version(), view(location));
    }

    @PostMapping
    @Operation(summary = "Adds a location; sort is SITE, ROOM or STOCK_ROOM, site is the id of a room's site")
    ResponseEntity<?> add(@RequestBody ApiFields body, @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LocationFields> fields = new PlaceForm(body.typed()).onto(null, names, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<LocationId> added =
                keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, body.reason()), actor.author());
        if (!added.isDone()) {
            return ApiAnswers.refused(added.refusal().orElseThrow());
        }
        Location location = find(added.value().value());
        return ApiAnswers.created("/api/v1/locations/" + location.getId(), location.version(), view(location));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Sets fields of a location; 409 or 412 with the current fields when somebody else was first")
    ResponseEntity<?> change(
            @PathVariable UUID id,
            @RequestBody ApiFields body,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @Parameter(hidden = true) Actor actor) {
        ApiAnswers.require(who.mayEdit(actor));
        Location location = find(id);
        Integer version = ApiAnswers.version(ifMatch, body.version());
        if (version == null) {
            return ApiAnswers.noVersion();
        }
        if (location.version() != version) {
            return ApiAnswers.lost(
                    ifMatch != null, location.version(), view(location).fields());
        }
        Map<String, String> typed =
                new HashMap<>(PlaceForm.of(location.fields(), names).typed());
        typed.putAll(body.typed());
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LocationFields> fields = new PlaceForm(typed).onto(location.fields(), names, errors);
        if (fields.isEmpty()) {
            return ApiAnswers.refused(errors);
        }
        Result<LocationId> changed =
                keeping.change(location.locationId(), version, fields.get(), Cause.edit(body.reason()), actor.author());
        if (!changed.isDone()) {
            return ApiAnswers.refused(changed.refusal().orElseThrow());
        }
        Location now = find(id);
        return ApiAnswers.ok(now.version(), view(now));
    }

    private View view(Location location) {
        return new View(
                location.getId(),
                location.version(),
                ApiFields.named(PlaceForm.of(location.fields(), names).typed()));
    }

    private Location find(UUID id) {
        return locations.find(new LocationId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
