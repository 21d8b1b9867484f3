package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.web.SearchSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the register gives to the search box: assets, people, places. */
@Configuration(proxyBeanMethods = false)
class RegisterSearch {

    @Bean
    @Order(10)
    SearchSource assetSearch(AssetList assets, WhoMaySeeAssets who) {
        return new Source("Assets") {
            @Override
            public List<Hit> hits(String query, Actor actor, int limit) {
                AssetFilter filter = new AssetFilter(query, null, null, null, null, null, null, null, null);
                return who.mayList(actor)
                        ? assets.page(filter, "tag", 0, limit, actor)
                                .map(row -> new Hit(
                                        row.title(),
                                        joined(row.tag(), row.serial(), row.holder()),
                                        "/register/assets/" + row.id(),
                                        "kind-laptop"))
                                .getContent()
                        : List.of();
            }
        };
    }

    @Bean
    @Order(20)
    SearchSource peopleSearch(PersonList people, WhoMaySeePeople who) {
        return new Source("People") {
            @Override
            public List<Hit> hits(String query, Actor actor, int limit) {
                return who.mayList(actor)
                        ? people.page(new PersonFilter(query, null, null, null), "name", 0, limit, actor)
                                .map(row -> new Hit(
                                        row.name(),
                                        joined(row.department(), row.email()),
                                        "/register/people/" + row.id(),
                                        "people"))
                                .getContent()
                        : List.of();
            }
        };
    }

    @Bean
    @Order(30)
    SearchSource placeSearch(PlaceList places) {
        return new Source("Locations") {
            @Override
            public List<Hit> hits(String query, Actor actor, int limit) {
                return actor.isIt()
                        ? places.page(new PlaceFilter(query, null, null, false), "name", 0, limit)
                                .map(row -> new Hit(
                                        row.name(), joined(row.site()), "/register/locations/" + row.id(), "location"))
                                .getContent()
                        : List.of();
            }
        };
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private abstract static class Source implements SearchSource {
        private final String group;

        private Source(String group) {
            this.group = group;
        }

        @Override
        public String group() {
            return group;
        }
    }
}
