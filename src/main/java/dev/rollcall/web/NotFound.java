package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.HandlerMapping;

/** Says in words what an address of the API names that is not there. */
final class NotFound {

    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "entities", "legal entity", "my", "page");

    private NotFound() {}

    static String words(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values)
                || values.isEmpty()) {
            return "There is nothing at " + request.getRequestURI() + ". /v3/api-docs lists what there is.";
        }
        String[] steps = pattern.split("/");
        List<String> named = new ArrayList<>();
        for (int i = 1; i < steps.length; i++) {
            if (steps[i].startsWith("{")) {
                Object value = values.get(steps[i].replaceAll("[{}]|:.*", ""));
                named.add(0, noun(steps[i - 1]) + " " + value);
            }
        }
        return "No " + String.join(" of ", named) + " is on record, or it is not for you to see.";
    }

    private static String noun(String many) {
        String one = many.endsWith("s") ? many.substring(0, many.length() - 1) : many;
        return IRREGULAR.getOrDefault(many, one).replace('-', ' ');
    }
}
