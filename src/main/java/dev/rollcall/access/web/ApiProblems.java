package dev.rollcall.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers calls that are not permitted: of the API as problem details (RFC 9457), of SCIM as its errors (RFC 7644, 3.12). */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SCIM_ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final ObjectMapper json;

    ApiProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Rollcall\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "Send a valid token as Authorization: Bearer.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        String detail = refused instanceof CsrfException
                ? "Send the page's CSRF token with the request, or call with a token as Authorization: Bearer."
                : "This call is not within your roles or the token's scopes.";
        write(request, response, HttpStatus.FORBIDDEN, detail);
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many calls with unknown tokens. Wait a minute.");
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        boolean scim = request.getRequestURI().startsWith("/scim/");
        response.setStatus(status.value());
        response.setContentType(scim ? "application/scim+json" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Object body = scim
                ? Map.of("schemas", List.of(SCIM_ERROR), "status", "" + status.value(), "detail", detail)
                : ProblemDetail.forStatusAndDetail(status, detail);
        json.writeValue(response.getOutputStream(), body);
    }
}
