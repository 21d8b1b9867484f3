package dev.rollcall.evidence.files;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.ReadingReports;
import dev.rollcall.evidence.files.ReportFile.State;
import dev.rollcall.evidence.layout.ReportPdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the files that were ordered, one at a time on each node, and deletes those that are old. */
@Component
public class MakingReportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(MakingReportFiles.class);

    private final ReportFiles files;
    private final FilePieces pieces;
    private final ReadingReports reports;
    private final ReportPdf pdf;

    MakingReportFiles(ReportFiles files, FilePieces pieces, ReadingReports reports, ReportPdf pdf) {
        this.files = files;
        this.pieces = pieces;
        this.reports = reports;
        this.pdf = pdf;
    }

    @Scheduled(fixedDelayString = "${rollcall.jobs.make-reports-every}")
    public void makeOrdered() {
        files.forgetOld();
        for (Optional<AuditId> next = files.claim(); next.isPresent(); next = files.claim()) {
            make(next.get());
        }
    }

    private void make(AuditId audit) {
        try {
            Path file = Files.createTempFile("rollcall-report", ".pdf");
            try {
                write(audit, file);
            } finally {
                Files.delete(file);
            }
            files.end(audit, State.READY);
        } catch (IOException | RuntimeException broken) {
            LOG.error("The report of audit {} could not be made", audit, broken);
            files.end(audit, State.FAILED);
        }
    }

    private void write(AuditId audit, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            pdf.write(
                    reports.read(audit).orElseThrow(), audit, (done, total) -> files.progress(audit, done, total), out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            pieces.keep(audit, in);
        }
    }
}
