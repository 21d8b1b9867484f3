package dev.rollcall.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.NumberUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Knows for all lists that no page lies so far out that its first row cannot be numbered. */
@Component
class FarPages implements WebMvcConfigurer, HandlerInterceptor {

    /** With 2,000 rows a page, the most that anything gives, rows are numbered within an int. */
    private static final int LAST = 1_000_000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String page = request.getParameter("page");
        if (page != null && isFar(page)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no such page: “page” goes to " + LAST + ". Read the list from page 0.");
        }
        return true;
    }

    private static boolean isFar(String page) {
        try {
            return NumberUtils.parseNumber(page, Integer.class) > LAST;
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }
}
