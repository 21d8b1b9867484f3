package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.files.FilePieces;
import dev.rollcall.evidence.layout.ReportPdf;
import dev.rollcall.evidence.layout.ReportWorkbook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of an audit as files, for the page and the API. Whoever sees figures alone gets a file of figures. */
@RestController
@Tag(name = "Reports")
class ReportDownloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SeenReports reports;
    private final OrderedReports ordered;
    private final FilePieces pieces;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;

    ReportDownloads(
            SeenReports reports, OrderedReports ordered, FilePieces pieces, ReportPdf pdf, ReportWorkbook workbook) {
        this.reports = reports;
        this.ordered = ordered;
        this.pieces = pieces;
        this.pdf = pdf;
        this.workbook = workbook;
    }

    @GetMapping({"/audits/{id}/report.pdf", "/api/v1/audits/{id}/report.pdf"})
    @Operation(summary = "The report as PDF")
    void pdf(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        AuditId audit = new AuditId(id);
        Report report = reports.read(audit, actor);
        boolean large = ordered.isLarge(report, audit, actor);
        if (large) {
            ordered.requireReady(audit);
        }
        begin(response, "application/pdf", "audit-report.pdf");
        if (large) {
            pieces.write(audit, response.getOutputStream());
        } else if (reports.showsNames(audit, actor)) {
            pdf.write(report, audit, (done, total) -> {}, response.getOutputStream());
        } else {
            pdf.writeFigures(report, response.getOutputStream());
        }
    }

    @GetMapping({"/audits/{id}/report.xlsx", "/api/v1/audits/{id}/report.xlsx"})
    @Operation(summary = "The report as XLSX")
    void workbook(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        AuditId audit = new AuditId(id);
        Report report = reports.read(audit, actor);
        begin(response, XLSX, "audit-report.xlsx");
        workbook.write(report, audit, reports.showsNames(audit, actor), response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
