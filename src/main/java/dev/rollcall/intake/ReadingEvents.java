package dev.rollcall.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.intake.Receipt.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Reads a CloudEvent 1.0 in JSON: structured, the whole event being the body, or binary, its attributes being headers.
 * Whatever is not exactly that is refused.
 */
@Component
class ReadingEvents {

    static final String STRUCTURED = "application/cloudevents+json";
    private static final String BINARY = "application/json";
    private static final String ATTRIBUTE = "ce-";
    private static final int DEEPEST = 30;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final EventTypes types;

    ReadingEvents(EventTypes types) {
        this.types = types;
    }

    /** Gives the event to one, or the refusal to the other. */
    Optional<Event> read(Message message, Instant now, Consumer<Refused> refused) {
        String media = message.mediaType();
        if (message.isOtherwiseEncoded() || !media.equals(STRUCTURED) && !media.equals(BINARY)) {
            refused.accept(new Refused(
                    415,
                    "Send one CloudEvent as " + STRUCTURED + ", or its data as " + BINARY
                            + " with ce- headers, in UTF-8."));
            return Optional.empty();
        }
        try {
            JsonNode body = json.readTree(utf8(message.body()));
            return read(media.equals(STRUCTURED) ? body : fromHeaders(message, body), now, refused);
        } catch (CharacterCodingException notUtf8) {
            refused.accept(new Refused(400, "The body is not UTF-8."));
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : ": line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            refused.accept(new Refused(
                    400, "The body is not JSON, says one name twice, or is nested too deeply" + where + "."));
        } catch (IllegalArgumentException badEscape) {
            refused.accept(new Refused(400, "A ce- header is not percent-encoded as CloudEvents asks."));
        }
        return Optional.empty();
    }

    private Optional<Event> read(JsonNode event, Instant now, Consumer<Refused> refused) {
        Optional<String> amiss = types.problemOfEnvelope(event);
        if (amiss.isPresent()) {
            refused.accept(new Refused(422, "Not a CloudEvent 1.0 as it is taken here: " + amiss.get()));
            return Optional.empty();
        }
        String type = event.path("type").textValue();
        if (types.schema(type).isEmpty()) {
            refused.accept(new Refused(422, "The type is not known. /api/v1/event-types lists those that are."));
            return Optional.empty();
        }
        Optional<String> data = types.problemOfData(type, event.path("data"));
        Optional<Instant> time = moment(event.path("time").textValue());
        if (data.isEmpty()
                && time.filter(at -> at.isAfter(Instant.EPOCH) && !at.isAfter(now.plus(AHEAD)))
                        .isPresent()) {
            return Optional.of(new Event(
                    event.path("source").textValue(),
                    event.path("id").textValue(),
                    type,
                    time.get(),
                    event.path("data")));
        }
        refused.accept(new Refused(
                422,
                data.map(problem -> "The data do not fit the schema: " + problem)
                        .orElse("The time is none, lies ahead, or before 1970. Say when it happened.")));
        return Optional.empty();
    }

    /** Text to read back with {@link #stored}. */
    String text(Event event) {
        ObjectNode all = json.createObjectNode();
        all.put("source", event.source()).put("id", event.id()).put("type", event.type());
        return all.put("time", event.time().toString())
                .set("data", event.data())
                .toString();
    }

    Event stored(String text) {
        try {
            JsonNode all = json.readTree(text);
            return new Event(
                    all.path("source").textValue(),
                    all.path("id").textValue(),
                    all.path("type").textValue(),
                    Instant.parse(all.path("time").textValue()),
                    all.path("data"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored event cannot be read", broken);
        }
    }

    /** Values are percent-encoded, as the HTTP binding of CloudEvents says in 3.1.3.2. */
    private ObjectNode fromHeaders(Message message, JsonNode data) {
        ObjectNode event = json.createObjectNode();
        message.headers().forEach((name, values) -> {
            if (name.toLowerCase().startsWith(ATTRIBUTE)) {
                String value = values.size() == 1 ? UriUtils.decode(values.get(0), StandardCharsets.UTF_8) : null;
                event.put(name.toLowerCase().substring(ATTRIBUTE.length()), value);
            }
        });
        return event.set("data", data);
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
