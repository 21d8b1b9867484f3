package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The types of event that are taken, and the JSON Schema of the data of each. */
@Component
public class EventTypes {

    /** Before the name of each type, since CloudEvents asks for the domain of whoever defines it. */
    public static final String PREFIX = "dev.rollcall.";

    private static final int PROBLEMS_TOLD = 3;

    private final Map<String, HandlesEvents> handlers = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, JsonSchema> schemas = new TreeMap<>();
    private final JsonSchema envelope;

    EventTypes(List<HandlesEvents> all) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        for (HandlesEvents one : all) {
            String text = text(one.type());
            handlers.put(PREFIX + one.type(), one);
            texts.put(PREFIX + one.type(), text);
            schemas.put(PREFIX + one.type(), factory.getSchema(text, config));
        }
        envelope = factory.getSchema(text("envelope"), config);
    }

    /** Full names, in order. */
    public List<String> all() {
        return List.copyOf(handlers.keySet());
    }

    /** The JSON Schema of the data of a type. */
    public Optional<String> schema(String type) {
        return Optional.ofNullable(texts.get(type));
    }

    HandlesEvents handler(String type) {
        return handlers.get(type);
    }

    Optional<String> problemOfEnvelope(JsonNode event) {
        return problem(envelope, event);
    }

    Optional<String> problemOfData(String type, JsonNode data) {
        return problem(schemas.get(type), data);
    }

    private static Optional<String> problem(JsonSchema schema, JsonNode json) {
        String told = schema.validate(json).stream()
                .limit(PROBLEMS_TOLD)
                .map(one -> one.getMessage().replaceFirst("^\\$\\.?", "").replaceFirst("^: ", ""))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? Optional.empty() : Optional.of(told + ".");
    }

    private static String text(String name) {
        try (InputStream file = new ClassPathResource("events/" + name + ".json").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("No schema for events of type " + name, missing);
        }
    }
}
