package dev.rollcall.missing;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetPanel.Line;
import dev.rollcall.register.AssetPanel.Panel;
import dev.rollcall.register.PersonPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a person's page: what they had and is missing, for those who may see the cases. */
@Component
class CasesOfPerson implements PersonPanel {

    private final ReadingCases reading;
    private final WhoMayChase who;

    CasesOfPerson(ReadingCases reading, WhoMayChase who) {
        this.reading = reading;
        this.who = who;
    }

    @Override
    public Optional<Panel> panel(PersonId person, Actor actor) {
        List<Line> lines = reading.ofHolder(person.value()).stream()
                .filter(one -> who.maySee(actor, one))
                .map(one -> new Line(one.named(), CasesOfAsset.standing(one), "/missing/" + one.id()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel("Missing items", lines));
    }
}
