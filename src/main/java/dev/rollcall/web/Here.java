package dev.rollcall.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** For templates (${#here…}): the address of this page with one thing changed, so that filters survive sorting and paging. */
@Component("here")
public class Here {

    private static final Set<String> NO_FILTERS = Set.of("page", "size", "sort");

    /** This page with a parameter set; the list starts again at its first page. */
    public String with(String parameter, Object value) {
        return text(builder().replaceQueryParam("page").replaceQueryParam(parameter, value));
    }

    public String without(String parameter) {
        return text(builder().replaceQueryParam("page").replaceQueryParam(parameter));
    }

    /** Another page of the list, counted from 0 as Spring Data does. */
    public String page(int number) {
        return text(builder().replaceQueryParam("page", number));
    }

    /** Sorted by the property; by the same property again it turns round. */
    public String sort(String property) {
        String next = "asc".equals(direction(property)) ? property + ",desc" : property;
        return text(builder().replaceQueryParam("page").replaceQueryParam("sort", next));
    }

    /** asc, desc, or null when the list is sorted by something else. */
    public String direction(String property) {
        String sort = value("sort");
        if (sort == null || !(sort.equals(property) || sort.startsWith(property + ","))) {
            return null;
        }
        return sort.toLowerCase().endsWith(",desc") ? "desc" : "asc";
    }

    /** What the address says of a parameter, null when nothing. */
    public String value(String parameter) {
        String value = builder().build().getQueryParams().getFirst(parameter);
        return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** Whether the address narrows the list by anything but its order, size and page. */
    public boolean isFiltered() {
        return builder().build().getQueryParams().entrySet().stream()
                .filter(parameter -> !NO_FILTERS.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream())
                .anyMatch(value -> value != null && !value.isBlank());
    }

    public String path() {
        return builder().build().getPath();
    }

    /** Whether this page is the given one or lies beneath it. */
    public boolean isUnder(String path) {
        String here = path();
        return here.equals(path) || here.startsWith(path + "/");
    }

    private static UriComponentsBuilder builder() {
        return ServletUriComponentsBuilder.fromCurrentRequest();
    }

    private static String text(UriComponentsBuilder builder) {
        var address = builder.build(true);
        return address.getQuery() == null ? address.getPath() : address.getPath() + "?" + address.getQuery();
    }
}
