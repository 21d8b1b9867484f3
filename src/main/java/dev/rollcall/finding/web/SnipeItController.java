package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.finding.SnipeItCorrections;
import dev.rollcall.finding.WhoMaySettle;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The corrections of an audit as a file for Snipe-IT, on the page and in the API. */
@Controller
class SnipeItController {

    private final SnipeItCorrections corrections;
    private final WhoMaySettle who;

    SnipeItController(SnipeItCorrections corrections, WhoMaySettle who) {
        this.corrections = corrections;
        this.who = who;
    }

    @GetMapping({"/audits/{audit}/corrections.csv", "/api/v1/audits/{audit}/corrections.csv"})
    @Operation(summary = "The corrections as a file that Snipe-IT imports", tags = "Corrections")
    void file(@PathVariable UUID audit, Actor actor, HttpServletResponse response) throws IOException {
        who.requireSee(actor, audit);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"corrections.csv\"");
        corrections.write(new AuditId(audit), response.getOutputStream());
    }
}
