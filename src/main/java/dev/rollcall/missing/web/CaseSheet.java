package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseFilter;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.ReadingCases;
import dev.rollcall.missing.WhoMayChase;
import dev.rollcall.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases as rows of a file; the circumstances only for those who may read them. */
@Component
class CaseSheet {

    private static final List<String> HEADER = List.of(
            "Asset tag",
            "What",
            "Kind",
            "Holder",
            "Place",
            "Audit",
            "How",
            "State",
            "Due",
            "Value",
            "Ending",
            "Circumstances",
            "Found",
            "Security incident",
            "Police report",
            "Finance's reference",
            "Decided by",
            "Confirmed by",
            "Opened",
            "Closed");

    private final ReadingCases reading;
    private final WhoMayChase who;

    CaseSheet(ReadingCases reading, WhoMayChase who) {
        this.reading = reading;
        this.who = who;
    }

    void write(String format, CaseFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        boolean csv = format.equals("csv");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"missing-items." + format + "\"");
        OutputStream out = response.getOutputStream();
        try (SheetWriter sheet = csv ? SheetWriter.csv(out, HEADER) : SheetWriter.xlsx(out, "Missing items", HEADER)) {
            boolean full = who.mayConfirm(actor);
            reading.each(filter, actor, one -> write(sheet, one, full));
        }
    }

    private static void write(SheetWriter sheet, MissingCase one, boolean full) {
        try {
            sheet.row(Arrays.asList(
                    one.tag(),
                    one.title(),
                    one.kind(),
                    one.holder(),
                    one.place(),
                    one.audit(),
                    one.how().words(),
                    one.state().name().toLowerCase(),
                    one.due(),
                    one.money(),
                    one.ending() == null ? null : one.ending().label(),
                    full ? one.circumstances() : null,
                    one.foundWhere(),
                    one.incident() == null ? null : one.incident().number(),
                    one.policeReport(),
                    one.financeReference(),
                    one.decidedBy(),
                    one.confirmedBy(),
                    one.openedAt(),
                    one.closedAt()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
