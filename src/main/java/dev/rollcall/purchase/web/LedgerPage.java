package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.purchase.ledger.ComparingLedgers;
import dev.rollcall.purchase.ledger.ComparingLedgers.Ledger;
import dev.rollcall.purchase.ledger.Difference;
import dev.rollcall.purchase.ledger.UploadingLedgers;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.web.Choices;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of finance beside the register: what is in one and not in the other. */
@Controller
class LedgerPage {

    private final UploadingLedgers uploading;
    private final ComparingLedgers comparing;
    private final LegalEntities entities;
    private final Choices choices;
    private final WhoMayPurchase who;

    LedgerPage(
            UploadingLedgers uploading,
            ComparingLedgers comparing,
            LegalEntities entities,
            Choices choices,
            WhoMayPurchase who) {
        this.uploading = uploading;
        this.comparing = comparing;
        this.entities = entities;
        this.choices = choices;
        this.who = who;
    }

    @GetMapping("/purchases/ledger")
    String show(
            @RequestParam(required = false) UUID entity,
            @RequestParam(defaultValue = "NOT_REGISTERED") Difference list,
            @RequestParam(defaultValue = "") String floor,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        who.require(actor);
        Optional<EntityId> of = entity == null
                ? entities.byName().stream().findFirst().map(first -> first.entityId())
                : Optional.of(new EntityId(entity));
        Optional<Ledger> ledger = of.flatMap(id -> comparing.ledger(id, actor));
        model.addAttribute("entities", choices.entities());
        model.addAttribute("entity", of.map(EntityId::toString).orElse(""));
        model.addAttribute("difference", list);
        model.addAttribute("differences", Difference.values());
        model.addAttribute(
                "floor", amount(floor).signum() == 0 ? "" : amount(floor).toPlainString());
        model.addAttribute("ledger", ledger.orElse(null));
        ledger.ifPresent(one -> {
            model.addAttribute("counts", comparing.counts(of.orElseThrow(), one, amount(floor)));
            model.addAttribute("page", comparing.page(of.orElseThrow(), one, list, amount(floor), page));
        });
        return "purchase/ledger";
    }

    @PostMapping("/purchases/ledger")
    String upload(
            @RequestParam UUID entity,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        who.require(actor);
        Result<Long> result = UploadedSheet.with(
                file, path -> uploading.upload(new EntityId(entity), path, UploadedSheet.name(file), actor));
        if (!result.isDone()) {
            FormErrors.of("file", result.refusal().orElseThrow()).into(model);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(entity, Difference.NOT_REGISTERED, "", 0, actor, model);
        }
        redirect.addFlashAttribute("flash", result.value() + " rows are compared with the register.");
        return "redirect:/purchases/ledger?entity=" + entity;
    }

    @PostMapping("/purchases/ledger/note")
    String note(
            @RequestParam UUID entity,
            @RequestParam Difference list,
            @RequestParam(required = false) List<UUID> subject,
            Actor actor,
            RedirectAttributes redirect) {
        who.require(actor);
        EntityId id = new EntityId(entity);
        int noted = comparing
                .ledger(id, actor)
                .map(ledger -> comparing.note(id, ledger, list, subject == null ? List.of() : subject, actor))
                .orElse(0);
        redirect.addFlashAttribute(
                "flash",
                noted == 0
                        ? "Nothing new was ticked."
                        : noted + (noted == 1 ? " difference becomes a finding" : " differences become findings")
                                + " of the next audit to be reconciled.");
        return "redirect:/purchases/ledger?entity=" + entity + "&list=" + list;
    }

    static BigDecimal amount(String typed) {
        try {
            BigDecimal amount = typed == null || typed.isBlank() ? BigDecimal.ZERO : new BigDecimal(typed.strip());
            return amount.signum() < 0 || amount.precision() > 12 ? BigDecimal.ZERO : amount;
        } catch (NumberFormatException unreadable) {
            return BigDecimal.ZERO;
        }
    }
}
