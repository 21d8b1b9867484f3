package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ApplyMode;
import dev.rollcall.imports.ConfirmingImports;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRun;
import dev.rollcall.imports.MappingColumns;
import dev.rollcall.imports.Meaning;
import dev.rollcall.imports.RowState;
import dev.rollcall.imports.SourceSystem;
import dev.rollcall.imports.WhoMayImport;
import dev.rollcall.sheet.DateOrder;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: its questions, progress, preview, confirmation and result. */
@Controller
@RequestMapping("/imports/{id}")
class ImportController {

    private final ImportPages pages;
    private final MappingColumns mapping;
    private final ConfirmingImports confirming;
    private final WhoMayImport who;
    private final Fragments fragments;

    ImportController(
            ImportPages pages,
            MappingColumns mapping,
            ConfirmingImports confirming,
            WhoMayImport who,
            Fragments fragments) {
        this.pages = pages;
        this.mapping = mapping;
        this.confirming = confirming;
        this.who = who;
        this.fragments = fragments;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) RowState state,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        who.check(actor);
        pages.show(new ImportId(id), state, page, model);
        return fragments.orPage("imports/import", "import");
    }

    @PostMapping("/mapping")
    String map(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) SourceSystem source,
            @RequestParam(required = false) DateOrder order,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        who.check(actor);
        Map<String, Meaning> told = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith("column.")) {
                told.put(name.substring("column.".length()), Meaning.valueOf(value));
            }
        });
        return answer(id, mapping.map(new ImportId(id), told, source, order, actor), model, response);
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "GOOD_ROWS") ApplyMode mode,
            @RequestParam(defaultValue = "false") boolean acceptReversals,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(id, confirming.apply(new ImportId(id), mode, acceptReversals, actor), model, response);
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Result<Void> result = confirming.discard(new ImportId(id), actor);
        result.refusal().ifPresent(reason -> redirect.addFlashAttribute("flashError", reason));
        return "redirect:/imports/" + id;
    }

    @GetMapping("/refused.csv")
    void refused(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        who.check(actor);
        ImportRun run = pages.run(new ImportId(id));
        pages.writeRefused(run, response);
    }

    private String answer(UUID id, Result<Void> result, Model model, HttpServletResponse response) {
        if (result.isDone()) {
            return "redirect:/imports/" + id;
        }
        FormErrors.of(result.refusal().get()).into(model);
        response.setStatus(422);
        pages.show(new ImportId(id), null, 0, model);
        return "imports/import";
    }
}
