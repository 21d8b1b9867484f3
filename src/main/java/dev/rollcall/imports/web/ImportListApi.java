package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.imports.ImportRun;
import dev.rollcall.imports.ImportRuns;
import dev.rollcall.imports.ImportState;
import dev.rollcall.imports.WhoMayImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All imports, for other systems. */
@RestController
@Tag(name = "Imports")
class ImportListApi {

    private static final int MAX_PAGE = 200;

    private final ImportRuns runs;
    private final WhoMayImport who;

    ImportListApi(ImportRuns runs, WhoMayImport who) {
        this.runs = runs;
        this.who = who;
    }

    @GetMapping("/api/v1/imports")
    @Operation(summary = "A page of imports, the newest first")
    Page<Line> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Actor actor) {
        who.check(actor);
        PageRequest request = PageRequest.of(Math.max(0, page), Math.min(Math.max(size, 1), MAX_PAGE));
        return new PageImpl<>(runs.page((int) request.getOffset(), request.getPageSize()), request, runs.count())
                .map(Line::of);
    }

    /** @param what the rows are */
    record Line(UUID id, String fileName, Enum<?> what, ImportState state, int rowsTotal, Instant uploadedAt) {
        static Line of(ImportRun run) {
            return new Line(
                    run.id().value(), run.fileName(), run.subject(), run.state(), run.rowsTotal(), run.createdAt());
        }
    }
}
