package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One thing that somebody typed into a form that could not be accepted, so that an error page can give it back. */
record Typed(String name, String value) {

    private static final int MOST = 40;
    private static final int LONGEST = 4000;

    /** What a form carries beside what somebody types: where it began, and ids. */
    private static final Pattern UNTYPED = Pattern.compile("version|submission|was\\..*");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What was typed into the request's form, without secrets and empty fields; nothing for a request without a form. */
    static List<Typed> in(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !isSecret(entry.getKey().toLowerCase(Locale.ROOT)))
                .filter(entry -> !UNTYPED.matcher(entry.getKey()).matches())
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Typed(entry.getKey(), value)))
                .filter(typed -> !typed.value().isBlank() && typed.value().length() <= LONGEST)
                .filter(typed -> !ID.matcher(typed.value()).matches())
                .filter(typed -> !typed.value().equals(request.getParameter("was." + typed.name())))
                .limit(MOST)
                .toList();
    }

    private static boolean isSecret(String name) {
        return name.startsWith("_") || name.contains("password") || name.contains("token") || name.contains("secret");
    }
}
