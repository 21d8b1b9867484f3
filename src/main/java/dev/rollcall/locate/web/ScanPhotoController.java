package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.PhotographingScans;
import dev.rollcall.locate.RoomCount;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Photos of what was scanned, taken on the counting page and by other programs, and shown to whoever may see the count. */
@Controller
class ScanPhotoController {

    private final CountPage page;
    private final PhotographingScans photographing;

    ScanPhotoController(CountPage page, PhotographingScans photographing) {
        this.page = page;
        this.photographing = photographing;
    }

    /** 200 with the id of the photo; 422 with what is wrong with the file. */
    @PostMapping({"/counts/{id}/scans/{scan}/photo", "/api/v1/counts/{id}/scans/{scan}/photo"})
    @Operation(summary = "Adds a photo to a scan", tags = "Counts")
    ResponseEntity<Object> add(
            @PathVariable UUID id, @PathVariable long scan, @RequestParam MultipartFile photo, Actor actor)
            throws IOException {
        RoomCount count = page.permitted(id, actor);
        Result<UUID> kept = photographing.add(count.countId(), scan, photo.getBytes());
        return kept.refusal()
                .map(ScanPhotoController::problem)
                .orElseGet(() -> ResponseEntity.ok(Map.of("photo", kept.value())));
    }

    /** The page's script shows the summary. */
    private static ResponseEntity<Object> problem(String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, reason);
        problem.setProperty("summary", reason);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping({"/counts/{id}/scans/{scan}/photo", "/api/v1/counts/{id}/scans/{scan}/photo"})
    @Operation(summary = "The photo of a scan, as JPEG", tags = "Counts")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable long scan, Actor actor) {
        RoomCount count = page.seen(id, actor);
        return photographing
                .of(count.countId(), scan)
                .map(jpeg ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No photo"));
    }
}
