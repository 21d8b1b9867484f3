package dev.rollcall.finding.web;

import dev.rollcall.values.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers an API call that was refused with problem+json, 422. */
final class Refused {

    private Refused() {}

    /** The value of a done result. */
    static <T> T orProblem(Result<T> result) {
        if (!result.isDone()) {
            throw new ErrorResponseException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNPROCESSABLE_ENTITY, result.refusal().orElseThrow()),
                    null);
        }
        return result.value();
    }
}
