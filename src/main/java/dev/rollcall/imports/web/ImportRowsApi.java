package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ImportId;
import dev.rollcall.imports.ImportRun;
import dev.rollcall.imports.NamingValues;
import dev.rollcall.imports.RowState;
import dev.rollcall.imports.WhoMayImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of an import's preview for other systems, a page at a time. */
@RestController
@Tag(name = "Imports")
class ImportRowsApi {

    private final ImportPages pages;
    private final WhoMayImport who;

    ImportRowsApi(ImportPages pages, WhoMayImport who) {
        this.pages = pages;
        this.who = who;
    }

    /** A row as it would be imported, or why not. */
    record RowAnswer(
            int row,
            RowState state,
            UUID record,
            String title,
            List<NamingValues.Shown> changes,
            List<String> remarks,
            String column,
            String reason) {}

    /** A page of rows. */
    record RowsAnswer(List<RowAnswer> rows, int page, long total) {}

    @GetMapping("/api/v1/imports/{id}/rows")
    @Operation(summary = "A page of the rows of an import as they would be applied, or why not")
    RowsAnswer rows(
            @PathVariable UUID id,
            @RequestParam(required = false) RowState state,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        who.check(actor);
        ImportRun run = pages.run(new ImportId(id));
        Page<ImportPages.RowView> some = pages.page(run, state, page, pages.counts(run.id()));
        return new RowsAnswer(
                some.getContent().stream().map(ImportRowsApi::answer).toList(), page, some.getTotalElements());
    }

    private static RowAnswer answer(ImportPages.RowView view) {
        return new RowAnswer(
                view.row().number(),
                view.row().state(),
                view.row().subjectId(),
                view.row().title(),
                view.changes(),
                view.remarks(),
                view.row().problemColumn(),
                view.row().problem());
    }
}
