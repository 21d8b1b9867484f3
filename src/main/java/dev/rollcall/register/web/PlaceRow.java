package dev.rollcall.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A place in a list and in an export; assets are those that are active. */
record PlaceRow(
        UUID id,
        String name,
        String sort,
        String site,
        String country,
        String region,
        String custodian,
        boolean active,
        long assets) {

    static final List<String> HEADER =
            List.of("Name", "Sort", "Site", "Country", "Region", "Custodian", "In use", "Assets");

    List<Object> cells() {
        return Arrays.asList(name, sort, site, country, region, custodian, active ? "yes" : "no", assets);
    }
}
