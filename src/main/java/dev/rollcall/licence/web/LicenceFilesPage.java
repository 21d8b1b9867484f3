package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.CountingAccounts;
import dev.rollcall.licence.CountingAccounts.Count;
import dev.rollcall.licence.FilePurpose;
import dev.rollcall.licence.LicenceFiles;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.values.Result;
import dev.rollcall.web.TypedDay;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a licence, and the count that a picture proves; its owner may add both. */
@Controller
class LicenceFilesPage {

    private final SeenLicences licences;
    private final LicenceFiles files;
    private final CountingAccounts counting;
    private final CompanyTime time;

    LicenceFilesPage(SeenLicences licences, LicenceFiles files, CountingAccounts counting, CompanyTime time) {
        this.licences = licences;
        this.files = files;
        this.counting = counting;
        this.time = time;
    }

    @PostMapping("/register/licences/{id}/files")
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "ENTITLEMENT") FilePurpose purpose,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        licences.seen(id, actor);
        Result<UUID> added =
                files.add(new LicenceId(id), purpose, name(file), bytes(file), actor.name(), actor.author());
        return back(id, added, "Attached.", redirect);
    }

    @GetMapping({"/register/licences/{id}/files/{file}", "/api/v1/licences/{id}/files/{file}"})
    @Operation(summary = "A file of a licence", tags = "Licences")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        licences.seen(id, actor);
        LicenceFiles.Content content = files.open(new LicenceId(id), file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("Content-Type", content.type())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }

    @PostMapping("/register/licences/{id}/files/{file}/delete")
    String delete(@PathVariable UUID id, @PathVariable UUID file, Actor actor, RedirectAttributes redirect) {
        licences.edited(id, actor);
        return back(id, files.delete(new LicenceId(id), file, actor.author()), "Deleted.", redirect);
    }

    @PostMapping("/register/licences/{id}/count")
    String count(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String countedOn,
            @RequestParam(required = false) Integer bought,
            @RequestParam(required = false) Integer assigned,
            @RequestParam(required = false) Integer active,
            @RequestParam(required = false) MultipartFile picture,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        licences.seen(id, actor);
        LocalDate day = TypedDay.read(countedOn);
        Result<Void> counted = day == null || assigned == null
                ? Result.refused("Give the day of the count and how many accounts are assigned.")
                : counting.count(
                        new LicenceId(id),
                        new Count(day, bought, assigned, active, name(picture), bytes(picture)),
                        time.today(),
                        actor);
        if (!counted.isDone()) {
            redirect.addFlashAttribute("typedDay", countedOn);
            redirect.addFlashAttribute("typedBought", bought);
            redirect.addFlashAttribute("typedAssigned", assigned);
            redirect.addFlashAttribute("typedActive", active);
        }
        return back(id, counted, "The count is on record, with its proof.", redirect);
    }

    private static String back(UUID id, Result<?> result, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                result.isDone() ? "flash" : "flashError", result.refusal().orElse(words));
        return "redirect:/register/licences/" + id;
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file)
                .map(MultipartFile::getOriginalFilename)
                .filter(name -> !name.isBlank())
                .orElse("file");
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }
}
