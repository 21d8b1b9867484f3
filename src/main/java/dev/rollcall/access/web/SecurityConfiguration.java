package dev.rollcall.access.web;

import dev.rollcall.access.ApiScopes;
import dev.rollcall.access.ApiTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may reach which address at all: deny by default. What they may see there is decided by the WhoMay classes of the
 * modules, on the server, for each object.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What a program may reach with a token, by its scopes. */
    private static final AuthorizationManager<RequestAuthorizationContext> SCOPES = (authentication, context) -> {
        HttpServletRequest request = context.getRequest();
        boolean permitted = authentication.get().getPrincipal() instanceof TokenPrincipal token
                && (request.getRequestURI().startsWith("/v3/api-docs")
                        || ApiScopes.permit(token.actor().scopes(), request.getMethod(), request.getRequestURI()));
        return new AuthorizationDecision(permitted);
    };

    private static final RequestMatcher BEARER =
            request -> request.getRequestURI().startsWith("/scim/")
                    || BearerTokens.isBearer(request)
                            && (request.getRequestURI().startsWith("/api/")
                                    || request.getRequestURI().startsWith("/v3/api-docs")
                                    || request.getRequestURI().equals("/actuator/prometheus"));

    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");

    private final SecurityHeaders headers;
    private final ApiProblems problems;

    SecurityConfiguration(SecurityHeaders headers, ApiProblems problems) {
        this.headers = headers;
        this.problems = problems;
    }

    /** Scripts, styles and pictures: for everybody, kept by browsers, without a session. */
    @Bean
    @Order(1)
    SecurityFilterChain assetSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers)
                .headers(answer -> answer.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Events, which are signed and not sent by somebody who has signed in: whoever takes them checks the signature. */
    @Bean
    @Order(2)
    SecurityFilterChain signedSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/events"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new FormsRefused(problems), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers)
                .build();
    }

    /** Calls with a token: no session, and no CSRF since a browser never sends a token by itself. */
    @Bean
    @Order(3)
    SecurityFilterChain tokenSecurity(HttpSecurity http, ApiTokens tokens, Clock clock) throws Exception {
        return http.securityMatcher(BEARER)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(SCOPES))
                .addFilterBefore(new BearerTokens(tokens, problems, clock), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers)
                .build();
    }

    /**
     * Pages. Mailed links under /c, /a and /m need no CSRF token: their authority is the token in the path, which no other
     * site's page knows, and not a cookie.
     */
    @Bean
    @Order(4)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            AccountSessions sessions,
            SignInRedirects redirects,
            PasswordSignIn passwords,
            OidcSignIn oidc)
            throws Exception {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in",
                                        "/sign-in/**",
                                        "/c/**",
                                        "/a/**",
                                        "/m/**",
                                        "/s/**",
                                        "/r/**",
                                        "/l/**",
                                        "/error",
                                        "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/demo", "/demo/**")
                                .permitAll()
                                .requestMatchers("/admin/**", "/actuator/**")
                                .hasRole("ADMIN")
                                .requestMatchers("/api/**", "/v3/api-docs/**")
                                .hasAnyRole("ADMIN", "IT")
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(passwords)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(redirects.wanted()))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/c/**", "/a/**", "/m/**", "/s/**", "/r/**", "/l/**"))
                .formLogin(form -> form.loginPage(SignInRedirects.SIGN_IN)
                        .successHandler(redirects)
                        .failureHandler(new SignInRefusals()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ForcedPasswordChange(), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(problems, API)
                        .defaultAuthenticationEntryPointFor(redirects, page -> true)
                        .defaultAccessDeniedHandlerFor(problems, API)
                        .defaultAccessDeniedHandlerFor(redirects, page -> true))
                .headers(headers);
        oidc.switchOn(http, redirects);
        return http.build();
    }
}
