package dev.rollcall.evidence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.Report;
import dev.rollcall.evidence.log.CheckingEvidence;
import dev.rollcall.evidence.log.EvidenceFilter;
import dev.rollcall.evidence.log.EvidenceKind;
import dev.rollcall.evidence.log.EvidenceLine;
import dev.rollcall.evidence.log.ReadingEvidence;
import dev.rollcall.register.AssetId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The evidence log of an audit, for whoever may see the audit, with the names that they may see: the log, the story of one
 * item, and the check. The file, in which everything is, is for those who see the audit by name.
 */
@Controller
class EvidencePages {

    private final SeenReports reports;
    private final ReadingEvidence evidence;
    private final CheckingEvidence checking;

    EvidencePages(SeenReports reports, ReadingEvidence evidence, CheckingEvidence checking) {
        this.reports = reports;
        this.evidence = evidence;
        this.checking = checking;
    }

    @GetMapping("/audits/{id}/evidence")
    String log(
            @PathVariable UUID id,
            @ModelAttribute EvidenceFilter filter,
            @PageableDefault(size = 50) Pageable pageable,
            Actor actor,
            Model model) {
        AuditId audit = seen(id, actor, model);
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(EvidenceKind.values()).forEach(kind -> kinds.put(kind.name(), kind.title()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("page", evidence.page(audit, filter, reports.namesShown(audit, actor), pageable));
        return "evidence/log";
    }

    @GetMapping("/audits/{id}/evidence/items/{asset}")
    String story(@PathVariable UUID id, @PathVariable UUID asset, Actor actor, Model model) {
        AuditId audit = seen(id, actor, model);
        List<EvidenceLine> story = evidence.story(audit, new AssetId(asset), reports.namesShown(audit, actor));
        model.addAttribute("story", story);
        model.addAttribute(
                "item",
                story.stream()
                        .filter(line -> asset.equals(line.assetId()))
                        .map(EvidenceLine::item)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "The evidence of this audit knows no such item")));
        return "evidence/story";
    }

    @GetMapping("/audits/{id}/evidence/check")
    String check(@PathVariable UUID id, @ModelAttribute KeptSeal kept, Actor actor, Model model) {
        AuditId audit = seen(id, actor, model);
        model.addAttribute("kept", kept);
        model.addAttribute("check", checking.check(audit, kept.seal()));
        return "evidence/check";
    }

    private AuditId seen(UUID id, Actor actor, Model model) {
        AuditId audit = new AuditId(id);
        Report report = reports.read(audit, actor);
        model.addAttribute("report", report);
        model.addAttribute("byName", reports.showsNames(audit, actor));
        model.addAttribute("auditId", id);
        return audit;
    }
}
