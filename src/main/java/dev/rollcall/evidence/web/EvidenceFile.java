package dev.rollcall.evidence.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.log.Chain;
import dev.rollcall.evidence.log.EvidenceRow;
import dev.rollcall.evidence.log.EvidenceRows;
import dev.rollcall.evidence.log.Seal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole log as JSON Lines, in the order of the chain: first the seal, then a line a row. What is absent is an empty
 * text, so that the lines can be hashed as they stand; the rule is in src/docs/adr/evidence-is-sealed-afterwards.md.
 */
@RestController
@Tag(name = "Evidence")
class EvidenceFile {

    private static final int PAGE = 1000;

    private final SeenReports reports;
    private final EvidenceRows log;
    private final Chain chain;
    private final ObjectMapper json;

    EvidenceFile(SeenReports reports, EvidenceRows log, Chain chain, ObjectMapper json) {
        this.reports = reports;
        this.log = log;
        this.chain = chain;
        this.json = json.copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @GetMapping({"/audits/{id}/evidence.jsonl", "/api/v1/audits/{id}/evidence.jsonl"})
    @Operation(summary = "The whole evidence log as JSON Lines")
    void export(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        AuditId audit = new AuditId(id);
        reports.readByName(audit, actor);
        response.setContentType("application/jsonl");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-evidence.jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = new BufferedOutputStream(response.getOutputStream());
        Seal end = chain.end(audit);
        line(out, Map.of("seal", Map.of("no", end.no(), "hash", end.hash())));
        List<EvidenceRow> rows = log.after(audit, 0, PAGE);
        while (!rows.isEmpty() && rows.get(0).no() <= end.no()) {
            for (EvidenceRow row : rows) {
                if (row.no() <= end.no()) {
                    line(out, values(row));
                }
            }
            rows = log.after(audit, rows.get(rows.size() - 1).no(), PAGE);
        }
        out.flush();
    }

    private void line(OutputStream out, Map<String, ?> values) throws IOException {
        json.writeValue(out, values);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> values(EvidenceRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("no", row.no());
        values.put("audit", row.auditId());
        values.put("kind", row.kind());
        values.put("at", row.at().toString());
        values.put("source", row.sourceRef());
        values.put("item", Objects.toString(row.assetId(), ""));
        values.put("about", Objects.toString(row.aboutKey(), ""));
        values.put("place", Objects.toString(row.locationId(), ""));
        values.put("by_key", Objects.toString(row.byKey(), ""));
        values.put("by", row.byName());
        values.put("payload", row.payload());
        values.put("previous", row.previous());
        values.put("hash", row.hash());
        return values;
    }
}
