package dev.rollcall.web;

import dev.rollcall.access.Actor;
import java.util.List;

/**
 * What a module puts on the home page; each bean is asked on every visit, so it costs one or two queries at the most.
 * Order of the beans is by {@link org.springframework.core.annotation.Order}: below 100 what is asked of me, below 200
 * work due, below 300 how things stand.
 */
public interface HomeCard {

    /** The cards for the actor; none where there is nothing to say to them. */
    List<Card> cards(Actor actor);

    /**
     * One card.
     *
     * @param title what it leads to, verb first where something is to be done
     * @param text one sentence, may be empty
     * @param link address of the page behind it, starting with /
     * @param icon an icon of the sprite (fragments/icons)
     * @param count the figure in large type, null without one
     * @param urgent due today or overdue
     */
    record Card(String title, String text, String link, String icon, Long count, boolean urgent) {}
}
