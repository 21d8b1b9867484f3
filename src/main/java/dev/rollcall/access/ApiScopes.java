package dev.rollcall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which scope a call of the API needs, by its path and verb; what is not listed here no token may call. Reading is GET and
 * HEAD, all else is writing. What lies beneath an audit goes by its own scope where it has one, so that a token for
 * answers cannot cancel an audit.
 */
public final class ApiScopes {

    /** Scope of /actuator/prometheus. */
    public static final String METRICS = "metrics:read";

    /** Scope of /scim/v2, for an identity provider. */
    public static final String SCIM = "scim:write";

    private static final String PREFIX = "/api/v1/";

    private static final List<String> SUBJECTS = List.of(
            "imports",
            "register",
            "people",
            "audits",
            "answers",
            "counts",
            "findings",
            "corrections",
            "tasks",
            "evidence",
            "policies",
            "events");

    private static final Map<String, String> SUBJECT_OF_RESOURCE = Map.ofEntries(
            Map.entry("imports", "imports"),
            Map.entry("register", "register"),
            Map.entry("assets", "register"),
            Map.entry("licences", "register"),
            Map.entry("notices", "register"),
            Map.entry("purchases", "register"),
            Map.entry("locations", "register"),
            Map.entry("kinds", "register"),
            Map.entry("entities", "register"),
            Map.entry("verifications", "register"),
            Map.entry("people", "people"),
            Map.entry("departures", "people"),
            Map.entry("moves", "people"),
            Map.entry("audits", "audits"),
            Map.entry("schedules", "audits"),
            Map.entry("accuracy", "audits"),
            Map.entry("answers", "answers"),
            Map.entry("confirmations", "answers"),
            Map.entry("counts", "counts"),
            Map.entry("scans", "counts"),
            Map.entry("searches", "counts"),
            Map.entry("findings", "findings"),
            Map.entry("cases", "findings"),
            Map.entry("questions", "answers"),
            Map.entry("seat-questions", "answers"),
            Map.entry("corrections", "corrections"),
            Map.entry("tasks", "tasks"),
            Map.entry("evidence", "evidence"),
            Map.entry("photos", "evidence"),
            Map.entry("report", "evidence"),
            Map.entry("decisions", "policies"),
            Map.entry("events", "events"),
            Map.entry("event-types", "events"),
            Map.entry("event-senders", "events"),
            Map.entry("event-refusals", "events"));

    private ApiScopes() {}

    /** Every scope that a token can be given, in the order of the page. */
    public static List<String> all() {
        return Stream.concat(
                        SUBJECTS.stream().flatMap(subject -> Stream.of(subject + ":read", subject + ":write")),
                        Stream.of(SCIM, METRICS))
                .toList();
    }

    /** The scope that the call needs; empty when no scope permits it. */
    public static Optional<String> needed(String verb, String path) {
        if (path.equals("/actuator/prometheus")) {
            return Optional.of(METRICS);
        }
        if (path.startsWith("/scim/v2/")) {
            return Optional.of(SCIM);
        }
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] segments = path.substring(PREFIX.length()).split("/");
        String resource = segments[0];
        if (resource.equals("audits") && segments.length > 2) {
            String beneath = withoutFormat(segments[2]);
            resource = SUBJECT_OF_RESOURCE.containsKey(beneath) ? beneath : resource;
        }
        boolean reads = verb.equals("GET") || verb.equals("HEAD");
        return Optional.ofNullable(SUBJECT_OF_RESOURCE.get(resource))
                .map(subject -> subject + (reads ? ":read" : ":write"));
    }

    /** report.pdf is the report. */
    private static String withoutFormat(String segment) {
        int dot = segment.indexOf('.');
        return dot < 0 ? segment : segment.substring(0, dot);
    }

    /** Whether a token with these scopes may make the call; writing does not include reading. */
    public static boolean permit(Set<String> scopes, String verb, String path) {
        return needed(verb, path).filter(scopes::contains).isPresent();
    }
}
