package dev.rollcall.audit.web;

import dev.rollcall.values.Result;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers an API call that was refused with problem+json, 422. */
final class Refusals {

    private Refusals() {}

    /** The value of a done result. */
    static <T> T orProblem(Result<T> result) {
        if (!result.isDone()) {
            throw problem(result.refusal().orElseThrow(), Map.of());
        }
        return result.value();
    }

    /** @param errors field → message */
    static ErrorResponseException problem(String detail, Map<String, String> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_ENTITY, problem, null);
    }
}
