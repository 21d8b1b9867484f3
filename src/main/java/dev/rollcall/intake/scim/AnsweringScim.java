package dev.rollcall.intake.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import dev.rollcall.access.Actor;
import dev.rollcall.access.BaseAddress;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Answers what an identity provider asks under /scim/v2; lenient where Entra and Okta are, and nowhere else. */
@Service
public class AnsweringScim {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringScim.class);
    private static final int MOST_RESULTS = 200;

    private final ResourceEndpoint endpoint;
    private final BaseAddress base;

    AnsweringScim(ScimUsers users, BaseAddress base) {
        this.endpoint = new ResourceEndpoint(provider());
        this.base = base;
        endpoint.registerEndpoint(new UserEndpointDefinition(users))
                .getFeatures()
                .setETagFeature(ETagFeature.builder().enabled(true).build());
    }

    /**
     * What is sent back.
     *
     * @param body JSON, empty where there is none
     */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Answers one request.
     *
     * @param address path and query, as sent
     */
    public Answer answer(String verb, String address, Map<String, String> headers, String body, Actor actor) {
        Context context = new Context(new Caller(actor, verb.equals("PATCH")));
        ScimResponse response =
                endpoint.handleRequest(base.page(address), HttpMethod.valueOf(verb), body, headers, context);
        if (response.getHttpStatus() == 500 && response instanceof ErrorResponse failure) {
            LOG.error("SCIM {} failed", verb, failure.getScimException());
            return error(500, "This did not work. The administrator finds the reason in the log.");
        }
        String text = response.getHttpStatus() == 204 || response.getHttpStatus() == 304 ? "" : response.toString();
        return new Answer(response.getHttpStatus(), response.getHttpHeaders(), text);
    }

    /** An error that did not come from the library. */
    public Answer error(int status, String detail) {
        String text = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status
                + "\",\"detail\":\"" + detail + "\"}";
        return new Answer(status, Map.of("Content-Type", "application/scim+json"), text);
    }

    private static ServiceProvider provider() {
        return ServiceProvider.builder()
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(MOST_RESULTS)
                        .build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder().supported(false).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("API token")
                        .description("Administration, API tokens, with the scope scim:write")
                        .type("oauthbearertoken")
                        .primary(true)
                        .build()))
                .caseInsensitiveValidation(true)
                .ignoreRequiredAttributesOnResponse(true)
                .lenientContentTypeChecking(true)
                .build();
    }
}
