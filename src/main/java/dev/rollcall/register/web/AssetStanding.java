package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of an asset's page: retire it, confirm or discard a draft. */
@Controller
class AssetStanding {

    private final KeepingAssets keeping;
    private final WhoMaySeeAssets who;

    AssetStanding(KeepingAssets keeping, WhoMaySeeAssets who) {
        this.keeping = keeping;
        this.who = who;
    }

    @PostMapping("/register/assets/{id}/retire")
    String retire(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return done(
                id,
                "Retired.",
                actor,
                redirect,
                () -> keeping.retire(new AssetId(id), version, because(reason), actor.author()));
    }

    @PostMapping("/register/assets/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        return done(
                id,
                "Confirmed: it is a record of the register now.",
                actor,
                redirect,
                () -> keeping.confirm(new AssetId(id), version, Cause.edit(null), actor.author()));
    }

    @PostMapping("/register/assets/{id}/discard")
    String discard(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) String reason,
            Actor actor,
            RedirectAttributes redirect) {
        return done(
                id,
                "Discarded. It stays on file as retired, and its tag is free.",
                actor,
                redirect,
                () -> keeping.discard(new AssetId(id), version, because(reason), actor.author()));
    }

    private String done(UUID id, String words, Actor actor, RedirectAttributes redirect, Verb verb) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change the register");
        }
        try {
            Result<AssetId> result = verb.run();
            redirect.addFlashAttribute(
                    result.isDone() ? "flash" : "flashError", result.refusal().orElse(words));
        } catch (OptimisticLockingFailureException changed) {
            redirect.addFlashAttribute(
                    "flashError", "Somebody else changed this asset a moment ago. Look at it again, then decide.");
        }
        return "redirect:/register/assets/" + id;
    }

    private static Cause because(String reason) {
        return Cause.edit(reason == null || reason.isBlank() ? null : reason.strip());
    }

    private interface Verb {
        Result<AssetId> run();
    }
}
