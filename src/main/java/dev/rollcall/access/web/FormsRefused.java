package dev.rollcall.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where the bytes of the body count, forms are refused before anything reads them, which uploads would be at their full size. */
class FormsRefused extends OncePerRequestFilter {

    private final ApiProblems problems;

    FormsRefused(ApiProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON, and no form.");
            return;
        }
        chain.doFilter(request, response);
    }
}
