package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.files.ReportFile;
import dev.rollcall.evidence.files.ReportFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** PDFs of reports that are too large to be made while somebody waits. */
@Component
class OrderedReports {

    /** A PDF of so many items takes some seconds. */
    private static final long AT_ONCE = 2000;

    private final SeenReports reports;
    private final ReportFiles files;

    OrderedReports(SeenReports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    /** Whether the reader's PDF has to be ordered; figures alone never have to. */
    boolean isLarge(Report report, AuditId audit, Actor actor) {
        return report.scope() > AT_ONCE && reports.showsNames(audit, actor);
    }

    /** Null where none was ordered. */
    ReportFile find(AuditId audit) {
        return files.find(audit).orElse(null);
    }

    ReportFile order(AuditId audit, Actor actor) {
        reports.read(audit, actor);
        reports.requireNames(audit, actor);
        files.order(audit);
        return find(audit);
    }

    void requireReady(AuditId audit) {
        if (files.find(audit).filter(ReportFile::isReady).isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "The report is too large to be made at once, and has not been made yet. Have it made on the report's"
                            + " page, or by POST to report/pdf, and come back when it is ready.");
        }
    }
}
