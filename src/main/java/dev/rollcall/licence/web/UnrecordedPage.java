package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.Licences;
import dev.rollcall.licence.NamingProducts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Products that account lists show in use and that no licence on record covers. */
@Controller
class UnrecordedPage {

    private final SeenLicences seen;
    private final Licences licences;
    private final NamingProducts names;

    UnrecordedPage(SeenLicences seen, Licences licences, NamingProducts names) {
        this.seen = seen;
        this.licences = licences;
        this.names = names;
    }

    @GetMapping("/register/licences/unrecorded")
    String list(Actor actor, Model model) {
        seen.requireEdit(actor);
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "Choose …");
        licences.active()
                .forEach(one -> choices.put(
                        one.getId().toString(),
                        one.fields().product()
                                + (one.fields().reference() == null
                                        ? ""
                                        : ", " + one.fields().reference())));
        model.addAttribute("products", names.unrecorded(null));
        model.addAttribute("licences", choices);
        return "licence/unrecorded";
    }

    @PostMapping("/register/licences/unrecorded/{list}")
    String name(
            @PathVariable UUID list,
            @RequestParam(required = false) UUID licence,
            Actor actor,
            RedirectAttributes redirect) {
        seen.requireEdit(actor);
        if (licence == null) {
            redirect.addFlashAttribute("flashError", "Choose the licence that the product is.");
            return "redirect:/register/licences/unrecorded";
        }
        Licence found = seen.edited(licence, actor);
        if (names.name(found.licenceId(), list)) {
            redirect.addFlashAttribute("flash", "Noted, and compared. Lists to come are known by this name.");
            return "redirect:/register/licences/" + licence;
        }
        redirect.addFlashAttribute(
                "flashError", "The list belongs to another legal entity, or to a licence already. Look at it again.");
        return "redirect:/register/licences/unrecorded";
    }
}
