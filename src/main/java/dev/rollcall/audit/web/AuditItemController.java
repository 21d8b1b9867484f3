package dev.rollcall.audit.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.ExcludingItems;
import dev.rollcall.audit.Method;
import dev.rollcall.audit.Outcome;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.register.AssetId;
import dev.rollcall.sheet.SheetWriter;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of an audit: a list with export; managers see those of their own line. */
@Controller
class AuditItemController {

    private static final List<String> HEADER = List.of(
            "Asset tag",
            "Serial",
            "Title",
            "Kind",
            "Legal entity",
            "Holder",
            "Department",
            "Place",
            "Status",
            "Quantity",
            "Value",
            "Method",
            "Outcome",
            "Reason",
            "Grade of evidence",
            "Late");

    private final AuditPages pages;
    private final AuditItemList items;
    private final WhoMayAudit whoMay;
    private final ExcludingItems excluding;

    AuditItemController(AuditPages pages, AuditItemList items, WhoMayAudit whoMay, ExcludingItems excluding) {
        this.pages = pages;
        this.items = items;
        this.whoMay = whoMay;
        this.excluding = excluding;
    }

    @GetMapping("/audits/{id}/items")
    String items(
            @PathVariable UUID id,
            @ModelAttribute AuditItemFilter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        pages.seen(id, actor, model);
        Map<String, String> outcomes = new LinkedHashMap<>(Map.of("OPEN", "open"));
        Arrays.stream(Outcome.values()).forEach(one -> outcomes.put(one.name(), one.words()));
        Map<String, String> methods = new LinkedHashMap<>();
        Arrays.stream(Method.values()).forEach(one -> methods.put(one.name(), one.words()));
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("methods", methods);
        model.addAttribute("lates", Map.of("ADDED", "late additions", "CHANGED", "changed late"));
        model.addAttribute("ownLine", !whoMay.maySeeNames(actor, new AuditId(id)));
        model.addAttribute("page", items.page(id, filter, names(id, actor), pageable));
        return "audit/items";
    }

    @GetMapping({"/audits/{id}/items.{format:csv|xlsx}", "/api/v1/audits/{id}/items.{format:csv|xlsx}"})
    @Operation(summary = "The items of an audit as a file, csv or xlsx; filters as on the page", tags = "Audit items")
    void export(
            @PathVariable UUID id,
            @PathVariable String format,
            @ModelAttribute AuditItemFilter filter,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        pages.seen(id, actor, model);
        boolean csv = format.equals("csv");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-items." + format + "\"");
        OutputStream out = response.getOutputStream();
        try (SheetWriter sheet = csv ? SheetWriter.csv(out, HEADER) : SheetWriter.xlsx(out, "Items", HEADER)) {
            items.each(id, filter, names(id, actor), item -> write(sheet, item));
        }
    }

    @PostMapping("/audits/{id}/items/{asset}/exclude")
    String exclude(
            @PathVariable UUID id,
            @PathVariable UUID asset,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return AuditPages.after(
                excluding.exclude(new AuditId(id), new AssetId(asset), reason, actor),
                "Excluded. It stays in the list with your reason.",
                "/audits/" + id + "/items",
                redirect);
    }

    private Set<UUID> names(UUID id, Actor actor) {
        return whoMay.namesOf(actor, new AuditId(id)).orElse(null);
    }

    private static void write(SheetWriter sheet, AuditItemList.Item item) {
        try {
            sheet.row(Arrays.asList(
                    item.tag(),
                    item.serial(),
                    item.title(),
                    item.kind(),
                    item.entity(),
                    item.holder(),
                    item.department(),
                    item.place(),
                    item.status(),
                    item.quantity(),
                    item.money(),
                    item.method().words(),
                    item.outcome() == null ? "open" : item.outcome().words(),
                    item.outcomeReason(),
                    item.grade(),
                    item.late()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
