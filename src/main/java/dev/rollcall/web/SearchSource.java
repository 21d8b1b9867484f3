package dev.rollcall.web;

import dev.rollcall.access.Actor;
import java.util.List;

/**
 * A module's answer to the search box of every page. It gives only what the actor may open, best hits first, and keeps
 * to the limit in its query. Order of the groups is by {@link org.springframework.core.annotation.Order}.
 */
public interface SearchSource {

    /** The heading over the hits, in the plural: "Assets". */
    String group();

    /** Up to limit hits; none where the actor may not search here. The query is trimmed and never empty. */
    List<Hit> hits(String query, Actor actor, int limit);

    /**
     * One hit.
     *
     * @param title what was found
     * @param subtitle what tells it apart from its like, may be empty
     * @param link address of its page, starting with /
     * @param icon an icon of the sprite, null for none
     */
    record Hit(String title, String subtitle, String link, String icon) {}
}
