package dev.rollcall.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The deployed Camunda Forms: their schema for the browser, and the same schema as the check of what comes back. The
 * newest deployed version of a form counts; each version is read and parsed once.
 */
@Service
public class FormSchemas {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final FormCondition.Parser conditions = new FormCondition.Parser();
    private final Map<String, Form> byDefinition = new ConcurrentHashMap<>();

    FormSchemas(JdbcClient jdbc, RepositoryService repository, ObjectMapper json) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.json = json;
    }

    /** The form's JSON as deployed. */
    public JsonNode schema(String formId) {
        return form(formId).schema();
    }

    /** Checks submitted data; see {@link FormAnswers} for what is kept. */
    public FormAnswers validate(String formId, Map<String, Object> data) {
        return FormValidator.validate(form(formId).components(), data);
    }

    private Form form(String formId) {
        Resource newest = jdbc.sql("""
                        SELECT ID_, DEPLOYMENT_ID_, RESOURCE_NAME_ FROM ACT_RE_CAMFORMDEF
                        WHERE KEY_ = :key ORDER BY VERSION_ DESC LIMIT 1""")
                .param("key", formId)
                .query((row, n) -> new Resource(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No form is deployed under the id " + formId));
        return byDefinition.computeIfAbsent(newest.definitionId(), id -> read(newest));
    }

    private Form read(Resource resource) {
        try (InputStream in = repository.getResourceAsStream(resource.deploymentId(), resource.name())) {
            JsonNode schema = json.readTree(in);
            return new Form(schema, FormComponent.parse(schema.path("components"), conditions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Resource(String definitionId, String deploymentId, String name) {}

    private record Form(JsonNode schema, List<FormComponent> components) {}
}
