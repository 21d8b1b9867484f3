package dev.rollcall.register;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetPanel.Panel;
import java.util.Optional;

/** What another module has to say on a person's page: what they had and is missing. Implemented by such modules. */
public interface PersonPanel {

    /** The panel for the actor; empty when there is nothing to say, or nothing that they may read. */
    Optional<Panel> panel(PersonId person, Actor actor);
}
