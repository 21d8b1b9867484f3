package dev.rollcall.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again with the reason, in answer to the request itself, so that the user name stays typed. */
class SignInRefusals implements AuthenticationFailureHandler {

    static final String REASON = SignInRefusals.class.getName();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        request.setAttribute(REASON, refused.getMessage());
        request.getRequestDispatcher("/sign-in/refused").forward(request, response);
    }
}
