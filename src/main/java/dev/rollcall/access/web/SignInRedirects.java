package dev.rollcall.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends those who are not signed in to the sign-in page and back to where they wanted to go: always a path of this
 * server, whatever the request's headers say.
 */
@Component
class SignInRedirects implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    SignInRedirects() {
        RequestMatcher pages = request -> "GET".equals(request.getMethod())
                && !isFragment(request)
                && !request.getRequestURI().startsWith("/api/")
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
        wanted.setRequestMatcher(pages);
        wanted.setMatchingRequestParameterName(null);
    }

    RequestCache wanted() {
        return wanted;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isFragment(request)) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            response.sendRedirect(ended ? SIGN_IN + "?expired" : SIGN_IN);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(saved == null ? "/" : pathOf(saved));
    }

    /**
     * A sign-in form that stood open for too long is offered again; another form gets the page that gives back what was
     * typed; everything else is forbidden.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException && request.getRequestURI().equals(SIGN_IN)) {
            response.sendRedirect(SIGN_IN + "?expired");
        } else if (refused instanceof CsrfException && !isFragment(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            request.getRequestDispatcher("/session-expired").forward(request, response);
        } else {
            forbidden.handle(request, response, refused);
        }
    }

    private static boolean isFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static String pathOf(SavedRequest saved) {
        UriComponents address =
                UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build(true);
        String path = "/" + String.valueOf(address.getPath()).replaceAll("^/+", "");
        return address.getQuery() == null ? path : path + "?" + address.getQuery();
    }
}
