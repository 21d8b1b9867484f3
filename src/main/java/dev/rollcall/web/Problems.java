package dev.rollcall.web;

import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers a call of the API that a use case refused with problem+json (RFC 9457), 422. */
public final class Problems {

    private Problems() {}

    /** The value of a done result. */
    public static <T> T orThrow(Result<T> result) {
        if (!result.isDone()) {
            throw of(result.refusal().orElseThrow(), Map.of());
        }
        return result.value();
    }

    /**
     * A problem to throw.
     *
     * @param errors field → message, may be empty
     */
    public static ErrorResponseException of(String detail, Map<String, String> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_ENTITY, problem, null);
    }
}
