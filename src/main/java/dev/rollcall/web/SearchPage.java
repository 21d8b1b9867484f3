package dev.rollcall.web;

import dev.rollcall.access.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page: asks each source that a module offers. */
@Controller
class SearchPage {

    private static final int PER_GROUP = 10;
    private static final int LONGEST_QUERY = 100;

    /** The hits of one source. */
    record Group(String name, List<SearchSource.Hit> hits) {}

    private final ObjectProvider<SearchSource> sources;

    SearchPage(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        String query = q.trim();
        if (query.length() > LONGEST_QUERY) {
            query = query.substring(0, LONGEST_QUERY);
        }
        model.addAttribute("searchQuery", query);
        model.addAttribute("groups", query.isEmpty() ? List.of() : groups(query, actor));
        return "web/search";
    }

    private List<Group> groups(String query, Actor actor) {
        return sources.orderedStream()
                .map(source -> new Group(source.group(), source.hits(query, actor, PER_GROUP)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
