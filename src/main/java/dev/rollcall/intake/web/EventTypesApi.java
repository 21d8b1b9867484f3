package dev.rollcall.intake.web;

import dev.rollcall.intake.EventTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The types of event that are taken, with the JSON Schema of the data of each. */
@RestController
@RequestMapping("/api/v1/event-types")
@Tag(name = "Events")
class EventTypesApi {

    private final EventTypes types;

    EventTypesApi(EventTypes types) {
        this.types = types;
    }

    @GetMapping
    @Operation(summary = "The types of event that are taken")
    List<String> all() {
        return types.all();
    }

    @GetMapping("/{type}")
    @Operation(summary = "The JSON Schema (2020-12) of the data of a type; what it does not name is refused")
    ResponseEntity<String> schema(@PathVariable String type) {
        return types.schema(type)
                .map(text -> ResponseEntity.ok()
                        .header("Content-Type", "application/schema+json")
                        .body(text))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
