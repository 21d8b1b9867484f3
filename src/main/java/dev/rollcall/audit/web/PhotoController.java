package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.register.KeepingPhotos;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Photos in the evidence of an audit, for whoever may see its items by name. */
@Controller
class PhotoController {

    private final KeepingPhotos photos;
    private final WhoMayAudit who;

    PhotoController(KeepingPhotos photos, WhoMayAudit who) {
        this.photos = photos;
        this.who = who;
    }

    @GetMapping({"/photos/{id}", "/api/v1/photos/{id}"})
    @Operation(summary = "A photo in the evidence of an audit, as JPEG", tags = "Evidence")
    ResponseEntity<byte[]> show(@PathVariable UUID id, Actor actor) {
        return photos.find(id)
                .filter(photo -> who.maySeeNames(actor, new AuditId(photo.auditId())))
                .map(photo ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photo.jpeg()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such photo"));
    }
}
