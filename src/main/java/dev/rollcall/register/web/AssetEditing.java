package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding an asset by hand and editing one. */
@Controller
class AssetEditing {

    private final Assets assets;
    private final KeepingAssets keeping;
    private final WhoMaySeeAssets who;
    private final TypedNames names;
    private final Choices choices;

    AssetEditing(Assets assets, KeepingAssets keeping, WhoMaySeeAssets who, TypedNames names, Choices choices) {
        this.assets = assets;
        this.keeping = keeping;
        this.who = who;
        this.names = names;
        this.choices = choices;
    }

    @GetMapping("/register/assets/new")
    String blank(@RequestParam Map<String, String> given, Actor actor, Model model) {
        requireEdit(actor);
        Map<String, String> typed = new HashMap<>(Map.of("status", "STOCK", "ownership", "OWNED", "quantity", "1"));
        typed.putAll(given);
        return form(null, new AssetForm(typed), null, model);
    }

    @PostMapping("/register/assets")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEdit(actor);
        AssetForm form = new AssetForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<AssetFields> fields = form.blank(errors).flatMap(base -> form.onto(base, names, errors));
        if (fields.isPresent()) {
            Result<AssetId> added =
                    keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, reason(typed)), actor.author());
            if (added.isDone()) {
                redirect.addFlashAttribute("flash", "Added to the register.");
                return "redirect:/register/assets/" + added.value();
            }
            errors.add("", added.refusal().orElseThrow());
        }
        errors.into(model);
        response.setStatus(422);
        return form(null, form, null, model);
    }

    @GetMapping("/register/assets/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        requireEdit(actor);
        Asset asset = find(id);
        AssetForm form = AssetForm.of(asset.fields(), names);
        model.addAttribute("was", form);
        return form(id, form, asset.version(), model);
    }

    @PostMapping("/register/assets/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireEdit(actor);
        Asset asset = find(id);
        AssetForm now = AssetForm.of(asset.fields(), names);
        String address = "/register/assets/" + id;
        if (asset.version() != version) {
            return ConflictPage.show(
                    asset.fields().title(), typed, now.typed(), asset.version(), address, model, response);
        }
        AssetForm form = new AssetForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<AssetFields> fields = form.onto(asset.fields(), names, errors);
        if (fields.isPresent()) {
            try {
                Result<AssetId> changed = keeping.change(
                        new AssetId(id), version, fields.get(), Cause.edit(reason(typed)), actor.author());
                if (changed.isDone()) {
                    redirect.addFlashAttribute("flash", "Saved.");
                    return "redirect:" + address;
                }
                errors.add("", changed.refusal().orElseThrow());
            } catch (OptimisticLockingFailureException lost) {
                Asset theirs = find(id);
                return ConflictPage.show(
                        theirs.fields().title(),
                        typed,
                        AssetForm.of(theirs.fields(), names).typed(),
                        theirs.version(),
                        address,
                        model,
                        response);
            }
        }
        errors.into(model);
        response.setStatus(422);
        model.addAttribute("was", now);
        return form(id, form, version, model);
    }

    private String form(UUID id, AssetForm form, Integer version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("kinds", Choices.optional(choices.kinds(), "Choose …"));
        model.addAttribute("entities", choices.entities());
        model.addAttribute("statuses", choices.statuses());
        model.addAttribute("ownerships", choices.ownerships());
        model.addAttribute("locations", choices.locations());
        return "register/asset-form";
    }

    private Asset find(UUID id) {
        return assets.find(new AssetId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireEdit(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change the register");
        }
    }

    private static String reason(Map<String, String> typed) {
        String reason = typed.get("reason");
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
