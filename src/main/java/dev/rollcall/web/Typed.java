package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One thing that somebody typed into a form that could not be accepted, so that an error page can give it back. */
record Typed(String name, String value) {

    private static final int MOST = 40;
    private static final int LONGEST = 4000;

    /** What the request's form holds, without secrets and empty fields; nothing for a request that carries no form. */
    static List<Typed> in(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !isSecret(entry.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Typed(entry.getKey(), value)))
                .filter(typed -> !typed.value().isBlank() && typed.value().length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static boolean isSecret(String name) {
        return name.startsWith("_") || name.contains("password") || name.contains("token") || name.contains("secret");
    }
}
