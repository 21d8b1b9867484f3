package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.WhoMaySeeLicences;
import dev.rollcall.web.SearchSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What licences give to the search box. */
@Component
@Order(15)
class LicenceSearch implements SearchSource {

    private final LicenceList licences;
    private final WhoMaySeeLicences who;

    LicenceSearch(LicenceList licences, WhoMaySeeLicences who) {
        this.licences = licences;
        this.who = who;
    }

    @Override
    public String group() {
        return "Licences";
    }

    @Override
    public List<Hit> hits(String query, Actor actor, int limit) {
        return who.mayList(actor)
                ? licences.page(new LicenceFilter(query, null, null, null, null, null), null, 0, limit)
                        .map(row -> new Hit(
                                row.product(),
                                Stream.of(row.vendor(), row.reference(), row.owner())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")),
                                "/register/licences/" + row.id(),
                                "kind-licence"))
                        .getContent()
                : List.of();
    }
}
