package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.CountingAccounts;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a licence by API, and the count that a picture proves. */
@RestController
@RequestMapping("/api/v1/licences/{id}")
@Tag(name = "Licences")
class LicenceFilesApi {

    private final SeenLicences seen;
    private final LicenceFiles files;
    private final CountingAccounts counting;
    private final CompanyTime time;

    LicenceFilesApi(SeenLicences seen, LicenceFiles files, CountingAccounts counting, CompanyTime time) {
        this.seen = seen;
        this.files = files;
        this.counting = counting;
        this.time = time;
    }

    @GetMapping("/files")
    @Operation(summary = "The files of a licence")
    List<LicenceFiles.Entry> list(@PathVariable UUID id, Actor actor) {
        return files.of(seen.seen(id, actor).licenceId());
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attaches a file: the proof of what was bought, or of something else")
    Added add(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "ENTITLEMENT") FilePurpose purpose,
            Actor actor)
            throws IOException {
        seen.seen(id, actor);
        return new Added(Problems.orThrow(files.add(
                new LicenceId(id),
                purpose,
                String.valueOf(file.getOriginalFilename()),
                file.getBytes(),
                actor.name(),
                actor.author())));
    }

    @DeleteMapping("/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a file of a licence")
    void delete(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        seen.edited(id, actor);
        Problems.orThrow(files.delete(new LicenceId(id), file, actor.author()));
    }

    @PostMapping(path = "/count", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Notes how many accounts the vendor's page shows, with a picture of it as proof")
    void count(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate countedOn,
            @RequestParam int assigned,
            @RequestParam(required = false) Integer bought,
            @RequestParam(required = false) Integer active,
            @RequestParam MultipartFile picture,
            Actor actor)
            throws IOException {
        seen.seen(id, actor);
        CountingAccounts.Count count = new CountingAccounts.Count(
                countedOn, bought, assigned, active, String.valueOf(picture.getOriginalFilename()), picture.getBytes());
        Problems.orThrow(counting.count(new LicenceId(id), count, time.today(), actor));
    }

    /** The id of the file. */
    record Added(UUID id) {}
}
