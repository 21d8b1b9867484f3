package dev.rollcall.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the tokens of mailed links out of the log: when such a page fails, the web server would write the address beside
 * the exception, and the address is the authority.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MailedLinkFailures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(MailedLinkFailures.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of("/c/", "/a/", "/m/", "/s/", "/r/", "/l/").noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            LOG.error("A page behind a mailed link failed", failure);
            if (!response.isCommitted()) {
                response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
            }
        }
    }
}
