package dev.rollcall.web;

import dev.rollcall.access.CurrentActor;
import dev.rollcall.workflow.EngineRaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns what a controller throws into a page, or for the API and for scripts that ask for JSON into problem+json (RFC 9457). What should not happen is
 * logged here and told to nobody in detail; what security throws is security's to answer.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final Set<Integer> WITH_OWN_PAGE = Set.of(403, 404, 409, 413);

    private final CurrentActor current;

    Faults(CurrentActor current) {
        this.current = current;
    }

    @ExceptionHandler
    Object fault(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (response.isCommitted()) {
            LOG.warn("Failed while answering {} {}", request.getMethod(), request.getRequestURI(), failure);
            return null;
        }
        HttpStatusCode status = status(failure, isApi(request));
        if (status.is5xxServerError()) {
            LOG.error("{} failed", request.getMethod(), failure);
        }
        return wantsJson(request) ? problem(failure, status, request) : page(status, request);
    }

    private static HttpStatusCode status(Exception failure, boolean api) {
        if (EngineRaces.isLostRace(failure)) {
            return HttpStatus.CONFLICT;
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (failure instanceof TypeMismatchException) {
            return api ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return HttpStatus.BAD_REQUEST;
        }
        return failure instanceof ErrorResponse known ? known.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static ResponseEntity<ProblemDetail> problem(
            Exception failure, HttpStatusCode status, HttpServletRequest request) {
        ProblemDetail problem = failure instanceof ErrorResponse known
                        && known.getStatusCode().equals(status)
                        && !(failure instanceof TypeMismatchException)
                ? known.getBody()
                : ProblemDetail.forStatusAndDetail(status, words(failure, status));
        if (status.value() == 404 && (problem.getDetail() == null || failure instanceof NoResourceFoundException)) {
            problem.setDetail(NotFound.words(request));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        String view = WITH_OWN_PAGE.contains(status.value()) ? "error/" + status.value() : "error";
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("status", status.value());
        page.addObject("typed", Typed.in(request));
        current.find().map(Viewer::of).ifPresent(viewer -> page.addObject("viewer", viewer));
        return page;
    }

    private static String words(Exception failure, HttpStatusCode status) {
        return switch (status.value()) {
            case 409 -> "Somebody changed the same thing at this moment. Read it again and repeat the request.";
            case 413 -> "The file is larger than this service accepts.";
            case 400 -> Unreadable.words(failure);
            default -> "This did not work and nothing was changed. The administrator finds the reason in the log.";
        };
    }

    /** Scripts of our own pages ask for JSON by name; a browser that opens an address asks for a page. */
    private static boolean wantsJson(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader("Accept"));
        return isApi(request) || accepted.contains("json") && !accepted.contains("text/html");
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/scim/");
    }
}
