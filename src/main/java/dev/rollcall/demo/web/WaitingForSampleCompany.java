package dev.rollcall.demo.web;

import dev.rollcall.demo.MakingSampleCompany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While the sample company is made the clock stands in its past, so nobody works with it: pages lead to the notice that
 * says so, everything else is put off.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class WaitingForSampleCompany implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<MakingSampleCompany> making;

    WaitingForSampleCompany(ObjectProvider<MakingSampleCompany> making) {
        this.making = making;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error", DemoController.MAKING);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (making.getObject().state() == MakingSampleCompany.State.READY) {
            return true;
        }
        boolean page =
                request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/");
        if (page) {
            response.setHeader("HX-Redirect", DemoController.MAKING);
            response.sendRedirect(DemoController.MAKING);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return false;
    }
}
