package dev.rollcall.imports.web;

import dev.rollcall.access.Actor;
import dev.rollcall.web.HomeCard;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the home page of an installation without assets: what to load, in the order in which one file needs another. */
@Component
@Order(150)
class FirstSteps implements HomeCard {

    private static final String IMPORTS = "/imports";

    private final JdbcClient jdbc;

    FirstSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.isIt() || hasAny("asset")) {
            return List.of();
        }
        List<Card> steps = new ArrayList<>();
        if (!hasAny("person")) {
            steps.add(card(
                    "Load your people",
                    "From the directory's export, or any list with names and addresses.",
                    "people"));
        }
        if (!hasAny("location")) {
            steps.add(
                    card("Load your rooms", "Sites, rooms and stock rooms, so that they can be counted.", "location"));
        }
        steps.add(card(
                "Load your assets",
                "From the list that you have. Without one, start with a discovery audit.",
                "kinds"));
        return steps;
    }

    private static Card card(String title, String text, String icon) {
        return new Card(title, text, IMPORTS, icon, null, false);
    }

    /** @param table never anything from outside */
    private boolean hasAny(String table) {
        return !jdbc.sql("SELECT 1 FROM " + table + " LIMIT 1")
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
