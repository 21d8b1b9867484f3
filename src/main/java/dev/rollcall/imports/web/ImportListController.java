package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRuns;
import dev.rollcall.imports.Subject;
import dev.rollcall.imports.WhoMayImport;
import dev.rollcall.licence.Licences;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of imports, and the upload of a file. */
@Controller
class ImportListController {

    private static final int SIZE = 20;

    private final ImportRuns runs;
    private final ReceivingFiles receiving;
    private final LegalEntities entities;
    private final Licences licences;
    private final WhoMayImport who;

    ImportListController(
            ImportRuns runs, ReceivingFiles receiving, LegalEntities entities, Licences licences, WhoMayImport who) {
        this.runs = runs;
        this.receiving = receiving;
        this.entities = entities;
        this.licences = licences;
        this.who = who;
    }

    @GetMapping("/imports")
    String list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) Subject what,
            @RequestParam(required = false) UUID licence,
            Actor actor,
            Model model) {
        who.check(actor);
        return show(page, text(what), "", text(licence), model);
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String entity,
            @RequestParam(required = false) Subject what,
            @RequestParam(required = false) UUID licence,
            @RequestParam(defaultValue = "false") boolean fillGapsOnly,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        who.check(actor);
        Result<ImportId> result = receiving.receive(file, entity, what, licence, null, fillGapsOnly, actor);
        if (!result.isDone()) {
            FormErrors.of("file", result.refusal().get()).into(model);
            response.setStatus(422);
            return show(0, text(what), entity, text(licence), model);
        }
        return "redirect:/imports/" + result.value();
    }

    private Map<String, String> licences() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Named in the file");
        licences.active()
                .forEach(one -> choices.put(
                        one.getId().toString(),
                        one.fields().product()
                                + (one.fields().reference() == null
                                        ? ""
                                        : ", " + one.fields().reference())));
        return choices;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private String show(int page, String what, String entity, String licence, Model model) {
        int number = Math.max(0, page);
        model.addAttribute(
                "page", new PageImpl<>(runs.page(number * SIZE, SIZE), PageRequest.of(number, SIZE), runs.count()));
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Tell by the header");
        choices.put("PEOPLE", "People");
        choices.put("LOCATIONS", "Locations");
        choices.put("ASSETS", "Assets");
        choices.put("LICENCES", "Licences");
        choices.put("ACCOUNTS", "Accounts of products");
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("", "Choose");
        owners.put(ReceivingFiles.EVERY_COMPANY, "Every company in the file");
        entities.byName()
                .forEach(one ->
                        owners.put(one.entityId().toString(), one.fields().name()));
        model.addAttribute("subjects", choices);
        model.addAttribute("entities", owners);
        model.addAttribute("what", what);
        model.addAttribute("entity", entity);
        model.addAttribute("licences", licences());
        model.addAttribute("licence", licence);
        return "imports/list";
    }
}
