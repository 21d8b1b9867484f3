package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.Transfer;
import dev.rollcall.register.TransferringAssets;
import dev.rollcall.register.Transfers;
import dev.rollcall.register.WhoMayTransfer;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves an asset to another legal entity: the proposal, the answer, and the list of those that wait for one. */
@Controller
class TransferPage {

    private static final int MOST = 200;

    private final Assets assets;
    private final LegalEntities entities;
    private final Transfers transfers;
    private final TransferringAssets transferring;
    private final WhoMayTransfer who;

    TransferPage(
            Assets assets,
            LegalEntities entities,
            Transfers transfers,
            TransferringAssets transferring,
            WhoMayTransfer who) {
        this.assets = assets;
        this.entities = entities;
        this.transfers = transfers;
        this.transferring = transferring;
        this.who = who;
    }

    @GetMapping("/register/transfers")
    String list(Actor actor, Model model) {
        who.requireIt(actor);
        model.addAttribute("transfers", transfers.open(MOST));
        return "register/transfers";
    }

    @GetMapping("/register/assets/{id}/transfer")
    String page(@PathVariable UUID id, Actor actor, Model model) {
        return show(new AssetId(id), new TransferForm(null, "", ""), actor, model);
    }

    @PostMapping("/register/assets/{id}/transfer")
    String propose(
            @PathVariable UUID id,
            @ModelAttribute TransferForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Result<UUID> result =
                transferring.propose(new AssetId(id), form.entityId(), form.newTag(), form.reason(), actor);
        if (result.isDone()) {
            redirect.addFlashAttribute("flash", "Proposed. Somebody of the other side has to agree.");
            return "redirect:/register/assets/" + id + "/transfer";
        }
        FormErrors.of(result.refusal().orElseThrow()).into(model);
        response.setStatus(422);
        return show(new AssetId(id), form, actor, model);
    }

    @PostMapping("/register/transfers/{id}/{answer:agree|decline|withdraw}")
    String answer(@PathVariable UUID id, @PathVariable String answer, Actor actor, RedirectAttributes redirect) {
        Transfer transfer = transfers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Result<AssetId> result = TransferAnswer.named(answer).give(transferring, id, actor);
        result.refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute(
                                "flash", TransferAnswer.named(answer).done()));
        return result.isDone()
                ? "redirect:/register/assets/" + transfer.assetId()
                : "redirect:/register/assets/" + transfer.assetId() + "/transfer";
    }

    private String show(AssetId id, TransferForm form, Actor actor, Model model) {
        who.requireIt(actor);
        AssetFields fields = assets.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .fields();
        Map<String, String> others = new LinkedHashMap<>(Map.of("", "Choose"));
        entities.byName().stream()
                .filter(entity -> !entity.entityId().equals(fields.entityId()))
                .forEach(entity ->
                        others.put(entity.getId().toString(), entity.fields().name()));
        Transfer open = transfers.open(id).orElse(null);
        model.addAttribute("id", id.value());
        model.addAttribute("fields", fields);
        model.addAttribute(
                "entity",
                entities.find(fields.entityId()).orElseThrow().fields().name());
        model.addAttribute("others", others);
        model.addAttribute("transfer", open);
        model.addAttribute("mayAnswer", open != null && who.mayAnswer(actor, open));
        model.addAttribute("mine", open != null && who.proposed(actor, open));
        model.addAttribute("form", form);
        return "register/transfer";
    }

    /** What somebody fills in, or sends, to propose a transfer. */
    record TransferForm(UUID entity, String newTag, String reason) {
        EntityId entityId() {
            return entity == null ? null : new EntityId(entity);
        }
    }
}
