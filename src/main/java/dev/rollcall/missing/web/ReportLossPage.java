package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.missing.WhoMayChase;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody says that a thing is gone, without waiting for an audit to ask. */
@Controller
@RequestMapping("/missing/report/{asset}")
class ReportLossPage {

    private static final Map<String, String> HOWS = new LinkedHashMap<>();

    static {
        HOWS.put(How.LOST.name(), "It is lost");
        HOWS.put(How.STOLEN.name(), "It was stolen");
        HOWS.put(How.NOT_FOUND.name(), "It is not where it should be");
    }

    private final Assets assets;
    private final WhoMayChase who;
    private final ReportingLosses reporting;

    ReportLossPage(Assets assets, WhoMayChase who, ReportingLosses reporting) {
        this.assets = assets;
        this.who = who;
        this.reporting = reporting;
    }

    @GetMapping
    String form(@PathVariable UUID asset, Actor actor, Model model) {
        String page = page(asset, new Loss(null, "", ""), actor, model);
        return reporting
                .caseOf(new AssetId(asset))
                .map(open -> "redirect:/missing/" + open)
                .orElse(page);
    }

    @PostMapping
    String report(
            @PathVariable UUID asset,
            Loss loss,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.of(loss.problems());
        if (errors.isEmpty()) {
            Result<CaseId> result = reporting.report(new AssetId(asset), loss, actor);
            if (result.isDone()) {
                redirect.addFlashAttribute(
                        "flash", "Reported. This page shows what happens now; add to it whatever you remember.");
                return "redirect:/missing/" + result.value();
            }
            errors = FormErrors.of(result.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(asset, loss, actor, model);
    }

    private String page(UUID id, Loss typed, Actor actor, Model model) {
        AssetFields fields = assets.find(new AssetId(id))
                .map(Asset::fields)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        who.requireReport(actor, fields);
        model.addAttribute("asset", id);
        model.addAttribute("thing", fields.tag() == null ? fields.title() : fields.title() + ", " + fields.tag());
        model.addAttribute("hows", HOWS);
        model.addAttribute("typed", typed);
        return "missing/report";
    }
}
