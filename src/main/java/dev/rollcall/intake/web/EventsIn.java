package dev.rollcall.intake.web;

import dev.rollcall.intake.Message;
import dev.rollcall.intake.Receipt;
import dev.rollcall.intake.ReceivingEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes events from other systems. Reads the body itself, since the signature is over its bytes. */
@RestController
@Tag(name = "Events")
class EventsIn {

    private final ReceivingEvents receiving;

    EventsIn(ReceivingEvents receiving) {
        this.receiving = receiving;
    }

    @PostMapping("/api/v1/events")
    @Operation(
            summary = "Takes a CloudEvent 1.0, structured or binary, signed as Standard Webhooks says",
            description =
                    "Needs no token but a signature: HMAC-SHA256 over id.timestamp.body with a key of the sender. The"
                            + " answer comes after the event is stored; the same id again is answered as the first time and does"
                            + " nothing. /api/v1/event-types has the schema of each type.",
            security = {},
            parameters = {
                @Parameter(name = "webhook-id", in = ParameterIn.HEADER, required = true),
                @Parameter(name = "webhook-timestamp", in = ParameterIn.HEADER, required = true),
                @Parameter(name = "webhook-signature", in = ParameterIn.HEADER, required = true)
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "application/cloudevents+json", schema = @Schema(type = "object")),
                                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Stored",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Receipt.Stored.class))),
                @ApiResponse(responseCode = "413", description = "Larger than 256 KiB"),
                @ApiResponse(responseCode = "415", description = "Neither structured nor binary JSON"),
                @ApiResponse(responseCode = "429", description = "Too many in a minute")
            })
    ResponseEntity<?> take(@Parameter(hidden = true) HttpServletRequest request) {
        Receipt receipt = receive(request);
        if (receipt instanceof Receipt.Refused refused) {
            HttpStatus status = HttpStatus.valueOf(refused.status());
            ResponseEntity.BodyBuilder answer =
                    ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (status == HttpStatus.TOO_MANY_REQUESTS) {
                answer.header(HttpHeaders.RETRY_AFTER, "60");
            }
            return answer.body(ProblemDetail.forStatusAndDetail(status, refused.reason()));
        }
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(receipt);
    }

    /** A sender who hangs up is no fault of ours. */
    private Receipt receive(HttpServletRequest request) {
        try {
            return receiving.receive(message(request), request.getRemoteAddr());
        } catch (IOException cutOff) {
            return new Receipt.Refused(400, "The body ended before its length.");
        }
    }

    /** Reads as much as is needed to see that it is too large, and no more. */
    private static Message message(HttpServletRequest request) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        try (InputStream body = request.getInputStream()) {
            return new Message(headers, body.readNBytes(Message.MOST_BYTES + 1));
        }
    }
}
