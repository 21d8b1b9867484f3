package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.KeepingLocations;
import dev.rollcall.register.Location;
import dev.rollcall.register.LocationFields;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import dev.rollcall.register.Locations;
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

/** Adding a site or room by hand and editing one. */
@Controller
class PlaceEditing {

    private final Locations locations;
    private final KeepingLocations keeping;
    private final WhoMaySeeAssets who;
    private final TypedNames names;
    private final Choices choices;

    PlaceEditing(
            Locations locations, KeepingLocations keeping, WhoMaySeeAssets who, TypedNames names, Choices choices) {
        this.locations = locations;
        this.keeping = keeping;
        this.who = who;
        this.names = names;
        this.choices = choices;
    }

    @GetMapping("/register/locations/new")
    String blank(@RequestParam Map<String, String> given, Actor actor, Model model) {
        requireIt(actor);
        Map<String, String> typed = new HashMap<>(Map.of("sort", "SITE", "in-use", "true"));
        typed.putAll(given);
        return form(null, new PlaceForm(typed), null, model);
    }

    @PostMapping("/register/locations")
    String add(
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireIt(actor);
        PlaceForm form = new PlaceForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        Optional<LocationFields> fields = form.onto(null, names, errors);
        if (fields.isPresent()) {
            Result<LocationId> added =
                    keeping.add(fields.get(), new Cause(Cause.Kind.CREATED, null, null), actor.author());
            if (added.isDone()) {
                redirect.addFlashAttribute("flash", "Added.");
                return "redirect:/register/locations/" + added.value();
            }
            errors.add("", added.refusal().orElseThrow());
        }
        return faulty(null, form, null, errors, model, response);
    }

    @GetMapping("/register/locations/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        requireIt(actor);
        Location location = find(id);
        PlaceForm form = PlaceForm.of(location.fields(), names);
        model.addAttribute("was", form);
        return form(id, form, location.version(), model);
    }

    @PostMapping("/register/locations/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireIt(actor);
        Location location = find(id);
        PlaceForm form = new PlaceForm(typed);
        FormErrors errors = FormErrors.of(Map.of());
        try {
            if (location.version() != version) {
                throw new OptimisticLockingFailureException("Changed since the form was shown");
            }
            Optional<LocationFields> fields = form.onto(location.fields(), names, errors);
            if (fields.isPresent()) {
                Result<LocationId> changed = keeping.change(
                        new LocationId(id), version, fields.get(), Cause.edit(form.text("reason")), actor.author());
                if (changed.isDone()) {
                    redirect.addFlashAttribute("flash", "Saved.");
                    return "redirect:/register/locations/" + id;
                }
                errors.add("", changed.refusal().orElseThrow());
            }
        } catch (OptimisticLockingFailureException lost) {
            Location theirs = find(id);
            Map<String, String> now = PlaceForm.of(theirs.fields(), names).typed();
            return ConflictPage.show(
                    theirs.fields().name(), typed, now, theirs.version(), "/register/locations/" + id, model, response);
        }
        model.addAttribute("was", PlaceForm.of(location.fields(), names));
        return faulty(id, form, version, errors, model, response);
    }

    private String faulty(
            UUID id, PlaceForm form, Integer version, FormErrors errors, Model model, HttpServletResponse response) {
        errors.into(model);
        response.setStatus(422);
        return form(id, form, version, model);
    }

    private String form(UUID id, PlaceForm form, Integer version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("sorts", Choices.constants(LocationKind.values(), LocationKind::words));
        model.addAttribute("sites", Choices.optional(choices.sites(), "None"));
        model.addAttribute("entities", Choices.optional(choices.entities(), "Shared by all"));
        model.addAttribute("inUse", Map.of("true", "In use", "false", "Closed"));
        return "register/location-form";
    }

    private Location find(UUID id) {
        return locations.find(new LocationId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireIt(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff change places");
        }
    }
}
