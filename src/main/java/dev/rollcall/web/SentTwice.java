package dev.rollcall.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.access.Actor;
import dev.rollcall.access.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes one record of what the same sender sends twice within ten seconds to an address that makes records: a double
 * click, a program that repeats a call. A page goes on to the record, the API answers 409 with its address.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SentTwice extends OncePerRequestFilter {

    private static final Pattern MAKES = Pattern.compile(
            "(/api/v1)?(/register)?/(assets|people|locations|licences|kinds|entities|schedules|audits|accounts|cases|purchases|leavers)(/new)?"
                    + "|/admin/(tokens|accounts)|/api/v1/(people|licences)/[^/]+/(absences|seats)");
    private static final int LONGEST = 1 << 20;

    private final JustSent sent;
    private final CurrentActor current;
    private final ObjectMapper json;

    SentTwice(JustSent sent, CurrentActor current, ObjectMapper json) {
        this.sent = sent;
        this.current = current;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return !"POST".equals(request.getMethod())
                || !MAKES.matcher(request.getRequestURI()).matches()
                || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || request.getContentLengthLong() > LONGEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = current.find();
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest read = Faults.isApi(request) ? new ReadBody(request) : request;
        byte[] hash = hash(actor.get(), read);
        if (sent.first(hash)) {
            take(read, response, chain, hash);
        } else {
            repeat(read, response, sent.location(hash));
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] hash)
            throws ServletException, IOException {
        boolean made = false;
        try {
            chain.doFilter(request, response);
            made = response.getStatus() < HttpStatus.BAD_REQUEST.value();
        } finally {
            if (made) {
                sent.made(hash, response.getHeader("Location"));
            } else {
                sent.refused(hash);
            }
        }
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, Optional<String> location)
            throws IOException {
        if (!Faults.isApi(request)) {
            response.sendRedirect(location.orElse(request.getRequestURI().replaceFirst("/new$", "")));
            return;
        }
        location.ifPresent(where -> response.setHeader("Location", where));
        response.setStatus(HttpStatus.CONFLICT.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT,
                        "You sent the same a moment ago, and it was taken. If you mean a second one, send it again after "
                                + JustSent.MOMENT.toSeconds() + " seconds."));
    }

    private static byte[] hash(Actor actor, HttpServletRequest request) throws IOException {
        StringBuilder text = new StringBuilder()
                .append(actor.accountId())
                .append(actor.subjectKey())
                .append(actor.name())
                .append(request.getRequestURI());
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove("_csrf");
        fields.forEach(
                (name, values) -> text.append('\n').append(name).append('=').append(Arrays.toString(values)));
        if (request instanceof ReadBody body) {
            text.append('\n').append(body.text());
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
