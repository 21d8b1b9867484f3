package dev.rollcall.confirmation.web;

import dev.rollcall.access.Actor;
import dev.rollcall.access.LinkHolder;
import dev.rollcall.access.Links;
import dev.rollcall.confirmation.TakingLabelPhotos;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes the photo of a label from somebody's own page, whether they came by a link or have signed in. */
@RestController
class LabelPhotoController {

    private final TakingLabelPhotos taking;
    private final Links links;

    LabelPhotoController(TakingLabelPhotos taking, Links links) {
        this.taking = taking;
        this.links = links;
    }

    @PostMapping("/c/{token}/photos")
    ResponseEntity<Object> byLink(@PathVariable String token, @RequestParam MultipartFile photo) throws IOException {
        PersonId person = links.redeem(token, Links.CONFIRM)
                .map(LinkHolder::personId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE, "This link has ended."));
        return answer(taking.take(person, photo.getBytes()));
    }

    @PostMapping("/my/equipment/photos")
    ResponseEntity<Object> own(@RequestParam MultipartFile photo, Actor actor) throws IOException {
        if (actor.personId() == null) {
            throw new AccessDeniedException("This account belongs to no person");
        }
        return answer(taking.take(new PersonId(actor.personId()), photo.getBytes()));
    }

    private static ResponseEntity<Object> answer(Result<UUID> kept) {
        return kept.refusal()
                .map(reason -> ResponseEntity.unprocessableEntity().<Object>body(Map.of("summary", reason)))
                .orElseGet(() -> ResponseEntity.ok(Map.of("photo", kept.value())));
    }
}
