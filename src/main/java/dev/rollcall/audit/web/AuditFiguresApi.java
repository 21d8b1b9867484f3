package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.MeasuringScope;
import dev.rollcall.audit.Outcome;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.audit.Work;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How an audit stands, for other programs: figures and items. */
@RestController
@RequestMapping("/api/v1/audits/{id}")
@Tag(name = "Audit items")
class AuditFiguresApi {

    private static final int MAX_PAGE = 500;

    private final Audits audits;
    private final AuditProgress progress;
    private final AuditItemList items;
    private final MeasuringScope measuring;
    private final WhoMayAudit whoMay;
    private final List<Work> works;

    AuditFiguresApi(
            Audits audits,
            AuditProgress progress,
            AuditItemList items,
            MeasuringScope measuring,
            WhoMayAudit whoMay,
            List<Work> works) {
        this.audits = audits;
        this.progress = progress;
        this.items = items;
        this.measuring = measuring;
        this.whoMay = whoMay;
        this.works = works;
    }

    /** Items by outcome, altogether and broken down, and the work that is out by its state. */
    @GetMapping("/progress")
    @Operation(summary = "Items by outcome, altogether and broken down, and the work that is out by its state")
    Figures progress(
            @PathVariable UUID id, @RequestParam(defaultValue = "DEPARTMENT") AuditProgress.By by, Actor actor) {
        AuditId audit = seen(id, actor);
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        works.forEach(work -> counts.put(work.name(), work.counts(audit)));
        boolean guarded = !whoMay.maySeeNames(actor, audit);
        return new Figures(
                Line.of(progress.total(audit)),
                by,
                progress.by(audit, by, guarded).stream().map(Line::of).toList(),
                measuring.currency(),
                counts,
                LicenceFigures.of(progress.licences(audit)));
    }

    /** At most 500 a page; outcome may be OPEN. */
    @GetMapping("/items")
    @Operation(summary = "A page of the items of an audit, at most 500; outcome may be OPEN")
    Page<AuditItemList.Item> items(
            @PathVariable UUID id,
            AuditItemFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Actor actor) {
        AuditId audit = seen(id, actor);
        PageRequest request = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_PAGE));
        return items.page(id, filter, whoMay.namesOf(actor, audit).orElse(null), request);
    }

    private AuditId seen(UUID id, Actor actor) {
        AuditId audit = new AuditId(id);
        whoMay.requireSee(actor, audit);
        if (audits.find(audit).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such audit");
        }
        return audit;
    }

    /**
     * @param total all items together
     * @param work sort of work → state → number of pieces
     */
    record Figures(
            Line total,
            AuditProgress.By by,
            List<Line> lines,
            String currency,
            Map<String, Map<String, Long>> work,
            LicenceFigures licences) {}

    /**
     * @param total all licences together; money is what they cost a year
     * @param atStake by weight, a year
     */
    record LicenceFigures(Line total, List<AuditProgress.Stake> atStake) {
        static LicenceFigures of(AuditProgress.Licences licences) {
            return new LicenceFigures(Line.of(licences.line()), licences.stakes());
        }
    }

    /** A group of items; money in the reporting currency. */
    record Line(String label, long items, long open, Map<Outcome, Long> outcomes, BigDecimal money) {
        static Line of(AuditProgress.Line line) {
            return new Line(line.label(), line.total(), line.open(), line.counts(), line.money());
        }
    }
}
