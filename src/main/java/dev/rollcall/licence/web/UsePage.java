package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.ComparingUse;
import dev.rollcall.licence.ReadingUse;
import dev.rollcall.licence.UsedName;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.web.Choices;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Compares a list of applications or card payments with the licences on record; the file is deleted as it is read. */
@Controller
class UsePage {

    private static final String VIEW = "licence/use";

    private final SeenLicences seen;
    private final ReadingUse reading;
    private final ComparingUse comparing;
    private final LegalEntities entities;
    private final Choices choices;

    UsePage(SeenLicences seen, ReadingUse reading, ComparingUse comparing, LegalEntities entities, Choices choices) {
        this.seen = seen;
        this.reading = reading;
        this.comparing = comparing;
        this.entities = entities;
        this.choices = choices;
    }

    @GetMapping("/register/licences/use")
    String ask(Actor actor, Model model) {
        seen.requireEdit(actor);
        return form(null, AccountList.Basis.PAYMENTS, model);
    }

    @PostMapping("/register/licences/use")
    String compare(
            @RequestParam UUID entity,
            @RequestParam AccountList.Basis basis,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        seen.requireEdit(actor);
        Result<List<ReadingUse.Line>> lines = lines(file, entity);
        if (!lines.isDone()) {
            FormErrors.of("file", lines.refusal().orElseThrow()).into(model);
            response.setStatus(422);
            return form(entity, basis, model);
        }
        model.addAttribute("names", comparing.compare(new EntityId(entity), lines.value()));
        model.addAttribute("lines", lines.value().size());
        model.addAttribute("source", file.getOriginalFilename());
        return form(entity, basis, model);
    }

    @PostMapping("/register/licences/use/keep")
    String keep(
            @RequestParam UUID entity,
            @RequestParam AccountList.Basis basis,
            @RequestParam(defaultValue = "a list") String source,
            @RequestParam(required = false) List<String> use,
            Actor actor,
            RedirectAttributes redirect) {
        seen.requireEdit(actor);
        List<UsedName> names = KeptUse.read(use);
        comparing.keep(new EntityId(entity), basis, KeptUse.source(source), names);
        redirect.addFlashAttribute(
                "flash",
                names.isEmpty()
                        ? "Nothing was ticked, so nothing was kept."
                        : names.size() + (names.size() == 1 ? " name is" : " names are")
                                + " on record as in use without a licence. The list itself was not kept.");
        return "redirect:/register/licences/unrecorded";
    }

    private Result<List<ReadingUse.Line>> lines(MultipartFile file, UUID entity) throws IOException {
        if (file == null || file.isEmpty()) {
            return Result.refused("Choose the file.");
        }
        Path read = Files.createTempFile("rollcall-use", ".tmp");
        try {
            file.transferTo(read);
            return reading.read(
                    read,
                    entities.find(new EntityId(entity)).orElseThrow().fields().currency());
        } finally {
            Files.deleteIfExists(read);
        }
    }

    private String form(UUID entity, AccountList.Basis basis, Model model) {
        Map<String, String> bases = new LinkedHashMap<>();
        bases.put(AccountList.Basis.PAYMENTS.name(), "Card payments or invoices");
        bases.put(AccountList.Basis.APPS.name(), "Applications that are installed or allowed");
        model.addAttribute("bases", bases);
        model.addAttribute("basis", basis.name());
        model.addAttribute("entities", choices.entities());
        model.addAttribute("entity", entity == null ? "" : entity.toString());
        return VIEW;
    }
}
