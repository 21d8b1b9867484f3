package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.Aliases;
import dev.rollcall.people.KeepingAbsences;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.PersonPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person's page shows beside their record: when they are away, how else they are called, and what other modules have to say. */
@Component
class PersonSides {

    private final KeepingAbsences absences;
    private final Aliases aliases;
    private final List<PersonPanel> panels;

    PersonSides(KeepingAbsences absences, Aliases aliases, List<PersonPanel> panels) {
        this.absences = absences;
        this.aliases = aliases;
        this.panels = panels;
    }

    void fill(PersonId person, Actor actor, Model model) {
        model.addAttribute("absences", absences.of(person));
        model.addAttribute("aliases", aliases.of(person));
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel.panel(person, actor))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
