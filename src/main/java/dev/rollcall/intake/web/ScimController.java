package dev.rollcall.intake.web;

import dev.rollcall.access.Actor;
import dev.rollcall.intake.Message;
import dev.rollcall.intake.scim.AnsweringScim;
import dev.rollcall.intake.scim.AnsweringScim.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** People by SCIM 2.0, behind a token with a scope of its own. The library knows the addresses beneath. */
@Controller
class ScimController {

    private final AnsweringScim answering;

    ScimController(AnsweringScim answering) {
        this.answering = answering;
    }

    @RequestMapping(
            path = "/scim/v2/**",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    void answer(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        Answer answer = answer(request, actor);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.body().isEmpty()) {
            response.setContentType("application/scim+json;charset=utf-8");
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Answer answer(HttpServletRequest request, Actor actor) throws IOException {
        byte[] bytes;
        try (InputStream body = request.getInputStream()) {
            bytes = body.readNBytes(Message.MOST_BYTES + 1);
        }
        if (bytes.length > Message.MOST_BYTES) {
            return answering.error(413, "The body is larger than 256 KiB.");
        }
        try {
            String body = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return answering.answer(
                    request.getMethod(), request.getRequestURI() + query, headers(request), body, actor);
        } catch (CharacterCodingException notUtf8) {
            return answering.error(400, "The body is not UTF-8.");
        }
    }

    /** Those that the library reads; the token is none of them. */
    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : new String[] {"Content-Type", "If-Match", "If-None-Match"}) {
            if (request.getHeader(name) != null) {
                headers.put(name, request.getHeader(name));
            }
        }
        return headers;
    }
}
