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
import dev.rollcall.imports.Subject;
import dev.rollcall.imports.WhoMayImport;
import dev.rollcall.sheet.DateOrder;
import dev.rollcall.sheet.Headers;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for other systems: upload a file, tell its columns where asked, look at the preview, confirm. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportsApi {

    private final ReceivingFiles receiving;
    private final ImportPages pages;
    private final MappingColumns mapping;
    private final ConfirmingImports confirming;
    private final WhoMayImport who;

    ImportsApi(
            ReceivingFiles receiving,
            ImportPages pages,
            MappingColumns mapping,
            ConfirmingImports confirming,
            WhoMayImport who) {
        this.receiving = receiving;
        this.pages = pages;
        this.mapping = mapping;
        this.confirming = confirming;
        this.who = who;
    }

    /** Meanings by column, and the order of ambiguous dates. */
    record Told(Map<String, Meaning> columns, SourceSystem source, DateOrder dateOrder) {}

    /** @param decision APPLY or DISCARD */
    record Confirmation(String decision, ApplyMode mode, boolean acceptReversals) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Uploads a file: what it holds is told by its header, or by what")
    ResponseEntity<?> upload(
            @RequestParam MultipartFile file,
            @Parameter(description = "Id of the legal entity, or \"every\" where each row names its company")
                    @RequestParam(required = false)
                    String entity,
            @RequestParam(required = false) Subject what,
            @RequestParam(required = false) UUID licence,
            @RequestParam(required = false) SourceSystem source,
            @RequestParam(defaultValue = "false") boolean fillGapsOnly,
            Actor actor)
            throws IOException {
        who.check(actor);
        Result<ImportId> result = receiving.receive(file, entity, what, licence, source, fillGapsOnly, actor);
        return result.isDone()
                ? ResponseEntity.created(URI.create("/api/v1/imports/" + result.value()))
                        .body(view(result.value()))
                : refused(result);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import as it stands")
    Map<String, Object> show(@PathVariable UUID id, Actor actor) {
        who.check(actor);
        return view(new ImportId(id));
    }

    @PostMapping("/{id}/mapping")
    @Operation(summary = "Says what the columns of a file mean, and in which order ambiguous dates are written")
    ResponseEntity<?> map(@PathVariable UUID id, @RequestBody Told told, Actor actor) {
        who.check(actor);
        pages.run(new ImportId(id));
        Map<String, Meaning> columns = new LinkedHashMap<>();
        if (told.columns() != null) {
            told.columns().forEach((name, meaning) -> columns.put(Headers.normalised(name), meaning));
        }
        return answer(id, mapping.map(new ImportId(id), columns, told.source(), told.dateOrder(), actor));
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Applies an import, or discards it: decision APPLY or DISCARD")
    ResponseEntity<?> confirm(@PathVariable UUID id, @RequestBody Confirmation wanted, Actor actor) {
        pages.run(new ImportId(id));
        ApplyMode mode = wanted.mode() == null ? ApplyMode.GOOD_ROWS : wanted.mode();
        return answer(
                id,
                "DISCARD".equals(wanted.decision())
                        ? confirming.discard(new ImportId(id), actor)
                        : confirming.apply(new ImportId(id), mode, wanted.acceptReversals(), actor));
    }

    @GetMapping("/{id}/refused.csv")
    @Operation(summary = "The refused rows as a file to correct, with column and reason")
    void refusedRows(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        who.check(actor);
        pages.writeRefused(pages.run(new ImportId(id)), response);
    }

    private ResponseEntity<?> answer(UUID id, Result<Void> result) {
        return result.isDone() ? ResponseEntity.ok(view(new ImportId(id))) : refused(result);
    }

    private static ResponseEntity<ProblemDetail> refused(Result<?> result) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, result.refusal().orElseThrow());
        problem.setTitle("Refused");
        return ResponseEntity.unprocessableEntity().body(problem);
    }

    private Map<String, Object> view(ImportId id) {
        ImportRun run = pages.run(id);
        Map<RowState, Integer> counts = pages.counts(id);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id.toString());
        view.put("state", run.state());
        view.put("what", run.subject());
        view.put("entity", run.entityId());
        view.put("everyCompany", run.isEveryCompany());
        view.put("layout", run.layout());
        view.put("fileName", run.fileName());
        view.put("rowsTotal", run.rowsTotal());
        view.put("rowsStaged", run.rowsStaged());
        view.put("rowsApplied", run.rowsApplied());
        view.put("counts", counts);
        view.put("reversals", pages.reversals(id));
        view.put("refusal", run.refusal());
        view.put("columns", run.mapping().columns());
        view.put("meanings", run.mapping().meanings());
        view.put("extraColumns", run.mapping().extras(run.subject()));
        view.put("productColumns", run.mapping().products(run.subject()));
        view.put("notRead", run.mapping().unread(run.subject()));
        view.put("ambiguousDates", List.copyOf(run.mapping().questions().keySet()));
        return view;
    }
}
