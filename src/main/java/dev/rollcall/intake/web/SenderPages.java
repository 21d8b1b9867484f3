package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.EventTypes;
import dev.rollcall.intake.KeepingSenders;
import dev.rollcall.intake.NewSigningKey;
import dev.rollcall.intake.ReadingSenders;
import dev.rollcall.intake.SealedSecrets;
import dev.rollcall.intake.SenderId;
import dev.rollcall.values.Result;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The systems that may send events, and what they sign with. */
@Controller
@RequestMapping("/admin/events/senders")
@PreAuthorize("hasRole('ADMIN')")
class SenderPages {

    private static final String PAGE = "/admin/events/senders";

    private final KeepingSenders keeping;
    private final ReadingSenders reading;
    private final EventTypes types;
    private final SealedSecrets sealed;

    SenderPages(KeepingSenders keeping, ReadingSenders reading, EventTypes types, SealedSecrets sealed) {
        this.keeping = keeping;
        this.reading = reading;
        this.types = types;
        this.sealed = sealed;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("senders", reading.all());
        model.addAttribute("types", types.all());
        model.addAttribute("sealed", sealed.isOn());
        return "intake/senders";
    }

    /** Answers with the secret at once and not after a redirect, so that it is stored nowhere else. */
    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "type", required = false) List<String> permitted,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        List<String> chosen = permitted == null ? List.of() : permitted;
        Result<NewSigningKey> made = keeping.make(name, chosen, actor);
        if (!made.isDone()) {
            model.addAttribute("name", name);
            model.addAttribute("chosen", chosen);
        }
        return shown(made, model, response);
    }

    @PostMapping("/{sender}/keys")
    String addKey(@PathVariable UUID sender, Actor actor, Model model, HttpServletResponse response) {
        return shown(keeping.addKey(new SenderId(sender), actor), model, response);
    }

    @PostMapping("/{sender}/keys/{key}/revoke")
    String revoke(@PathVariable UUID sender, @PathVariable UUID key, Actor actor, RedirectAttributes flash) {
        keeping.revoke(new SenderId(sender), key, actor);
        flash.addFlashAttribute("flash", "Revoked. What is signed with the key is refused from now on.");
        return "redirect:" + PAGE;
    }

    @PostMapping("/{sender}/stop")
    String stop(@PathVariable UUID sender, Actor actor, RedirectAttributes flash) {
        keeping.stop(new SenderId(sender), actor);
        flash.addFlashAttribute("flash", "Stopped. Nothing that it sends is taken from now on.");
        return "redirect:" + PAGE;
    }

    private String shown(Result<NewSigningKey> made, Model model, HttpServletResponse response) {
        if (made.isDone()) {
            model.addAttribute("secret", made.value().secret());
        } else {
            response.setStatus(422);
            model.addAttribute("errors", Map.of("", made.refusal().orElseThrow()));
        }
        return list(model);
    }
}
