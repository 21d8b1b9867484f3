package dev.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebTest
class ApiDescriptionWebTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode api;

    @BeforeEach
    void read(@Autowired MockMvc mvc, @Autowired ObjectMapper json) throws Exception {
        api = json.readTree(mvc.perform(get("/v3/api-docs").with(ActingAs.role(Role.IT)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    @Test
    void saysWhatItIsAndHowToCall() {
        assertThat(api.at("/info/title").asText()).isEqualTo("Rollcall API");
        assertThat(api.at("/info/version").asText()).isEqualTo("1");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/security/0/bearer").isArray()).isTrue();
    }

    @Test
    void describesEachOperationAndItsProblems() {
        Set<String> wanting = new TreeSet<>();
        operations((name, operation) -> {
            if (operation.path("summary").asText().isBlank()) {
                wanting.add(name + ": no summary");
            }
            if (operation.path("tags").size() != 1
                    || operation.at("/tags/0").asText().contains("-")) {
                wanting.add(name + ": tags " + operation.path("tags"));
            }
            for (String status : new String[] {"400", "401", "403", "404", "409", "422"}) {
                String schema = operation
                        .path("responses")
                        .path(status)
                        .at("/content/application~1problem+json/schema/$ref")
                        .asText();
                if (schema.isEmpty()) {
                    wanting.add(name + ": no " + status);
                }
            }
            operation.path("parameters").forEach(one -> {
                if (one.path("name").asText().equals("actor")) {
                    wanting.add(name + ": the caller is no parameter");
                }
            });
        });
        assertThat(wanting).isEmpty();
    }

    @Test
    void givesEachCallItsOwnBodyWhereSeveralHaveTheSameName() {
        assertThat(body("/api/v1/cases")).containsOnly("assetId", "how", "account", "policeReport");
        assertThat(body("/api/v1/schedules")).contains("like", "first", "every").doesNotContain("scope");
        assertThat(body("/api/v1/people/{id}/absences")).contains("firstDay", "lastDay");
    }

    private Set<String> body(String path) {
        String schema = api.path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asText();
        Set<String> fields = new TreeSet<>();
        api.at(schema.substring(1)).path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Test
    void leavesNoAddressOut() {
        Set<String> described = new TreeSet<>();
        operations((name, operation) -> described.add(name));
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                        verb -> served.add(verb + " " + path.replaceAll("\\{(\\w+):[^}]+}", "{$1}")))));
        assertThat(described).isEqualTo(served).hasSizeGreaterThan(80);
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                each.accept(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue());
            }
        }
    }
}
