package dev.rollcall.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.access.Actor;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's own description at /v3/api-docs: who may call, and the problems that every call can answer with. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String ABOUT = """
            Runs IT asset audits from the first import to the report. Make a token under Administration, API tokens; its \
            scopes say what it may do, and whoever made it answers for what it does. A property that is not described is \
            refused, never passed over. Lists come in pages that count from 0.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI rollcallApi() {
        return new OpenAPI()
                .info(new Info().title("Rollcall API").version("1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .description("An API token")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Names each type with the one that it is part of, so that two bodies of the same name are two. */
    @Bean
    ModelResolver namesOfBodies(ObjectMapper json) {
        return new ModelResolver(json, new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                Class<?> outer = type.getEnclosingClass();
                return (outer == null ? "" : nameForClass(outer, options)) + type.getSimpleName();
            }
        });
    }

    @Bean
    OpenApiCustomizer problemsOfEveryCall() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::describe));
        };
    }

    private static void describe(Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.put("400", "The call cannot be read; the detail says which part and what would do");
        problems.put("401", "No token, or one that is not known, expired or revoked");
        problems.put("403", "Not within the token's scopes or the caller's roles, or not for this record");
        problems.put("404", "No such record");
        problems.put("409", "Somebody else was first, or it is too late; read again and repeat");
        problems.put("422", "Refused: detail says why and how to mend it, errors says which field");
        problems.forEach((status, words) -> operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().description(words).content(content())));
    }

    private static Content content() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new MapSchema().additionalProperties(new StringSchema()));
    }
}
