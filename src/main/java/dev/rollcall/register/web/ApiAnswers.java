package dev.rollcall.register.web;

import dev.rollcall.web.FormErrors;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;

/** Answers that the register's API shares: pages, refusals and lost races as problem+json (RFC 9457). */
public final class ApiAnswers {

    public static final int MOST = 500;

    private ApiAnswers() {}

    /** A page of a list. */
    public record Items<T>(List<T> items, int page, int size, long total) {

        public static <R, T> Items<T> of(Page<R> page, Function<R, T> view) {
            return new Items<>(page.map(view).getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
        }
    }

    public static ResponseEntity<?> created(String address, int version, Object body) {
        return ResponseEntity.created(URI.create(address))
                .eTag("\"" + version + "\"")
                .body(body);
    }

    public static ResponseEntity<?> ok(int version, Object body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    public static ResponseEntity<?> refused(String reason) {
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, reason, Map.of());
    }

    public static ResponseEntity<?> refused(FormErrors errors) {
        Map<String, String> named = new LinkedHashMap<>();
        errors.messages().forEach((field, message) -> named.put(ApiFields.name(field), message));
        return problem(HttpStatus.UNPROCESSABLE_ENTITY, String.join(" ", named.values()), Map.of("errors", named));
    }

    /** Somebody else was first; tells what the record says now, so that the caller can merge. */
    public static ResponseEntity<?> lost(boolean byHeader, int version, Map<String, String> fields) {
        return problem(
                byHeader ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                "The record was changed since the version that you read. Merge your change with the current one and send"
                        + " it with the current version.",
                Map.of("currentVersion", version, "currentFields", fields));
    }

    public static ResponseEntity<?> noVersion() {
        return problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "Say which version you read: \"version\" in the body, or the header If-Match.",
                Map.of());
    }

    /** The version that the call was made for, null when it says none. */
    public static Integer version(String ifMatch, Integer inBody) {
        String digits = ifMatch == null ? "" : ifMatch.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? inBody : Integer.valueOf(digits);
    }

    public static int size(int asked) {
        return Math.max(1, Math.min(MOST, asked));
    }

    public static void require(boolean may) {
        if (!may) {
            throw new AccessDeniedException("Not theirs");
        }
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail, Map<String, Object> properties) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        properties.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
