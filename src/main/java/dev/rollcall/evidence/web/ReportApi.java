package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingSections;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.ReportColumn;
import dev.rollcall.evidence.ReportSection;
import dev.rollcall.evidence.ReportTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The report of an audit as JSON: its figures, and the sections behind them in parts. */
@RestController
@RequestMapping("/api/v1/audits/{id}/report")
@Tag(name = "Reports")
class ReportApi {

    private static final int MOST = 1000;

    private final SeenReports reports;
    private final ReadingSections sections;

    ReportApi(SeenReports reports, ReadingSections sections) {
        this.reports = reports;
        this.sections = sections;
    }

    @GetMapping
    @Operation(summary = "The figures of the report")
    Report figures(@PathVariable UUID id, Actor actor) {
        return reports.read(new AuditId(id), actor);
    }

    @GetMapping("/{section:[a-z-]+}")
    @Operation(summary = "A part of a section of the report")
    Part section(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Actor actor) {
        AuditId audit = new AuditId(id);
        reports.read(audit, actor);
        reports.requireNames(audit, actor);
        ReportSection wanted = Arrays.stream(ReportSection.values())
                .filter(one -> one.key().equals(section))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such section"));
        int limit = Math.min(Math.max(size, 1), MOST);
        ReportTable table = sections.part(wanted, audit, (long) Math.max(page, 0) * limit, limit);
        return new Part(
                wanted.title(),
                wanted.columns().stream().map(ReportColumn::title).toList(),
                table.rows(),
                Math.max(page, 0),
                limit,
                table.total());
    }

    /**
     * @param rows values in the order of the columns
     * @param total rows of the whole section
     */
    record Part(String title, List<String> columns, List<List<Object>> rows, int page, int size, long total) {}
}
