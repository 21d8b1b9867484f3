package dev.rollcall.intake.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import dev.rollcall.people.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the library asks of the users behind /scim/v2/Users; a PATCH comes here as the user that it makes. */
@Component
class ScimUsers extends ResourceHandler<User> {

    private final ProvisioningPeople provisioning;
    private final ScimRows rows;

    ScimUsers(ProvisioningPeople provisioning, ScimRows rows) {
        this.provisioning = provisioning;
        this.rows = rows;
    }

    @Override
    public User createResource(User user, Context context) {
        return user(provisioning.add(user, Caller.of(context)));
    }

    @Override
    public User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return user(person(id));
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        UserFilter which = UserFilter.of(filter);
        List<User> users = rows.page(which, startIndex, count).stream()
                .map(provisioning::find)
                .flatMap(Optional::stream)
                .map(UserMapping::user)
                .toList();
        return PartialListResponse.<User>builder()
                .resources(users)
                .totalResults(rows.count(which))
                .build();
    }

    @Override
    public User updateResource(User user, Context context) {
        PersonId id = person(user.getId().orElse(""));
        if (!provisioning.replace(id, user, Caller.of(context))) {
            throw unknown(id.toString());
        }
        return user(id);
    }

    @Override
    public void deleteResource(String id, Context context) {
        if (!provisioning.remove(person(id), Caller.of(context))) {
            throw unknown(id);
        }
    }

    private User user(PersonId id) {
        return provisioning.find(id).map(UserMapping::user).orElseThrow(() -> unknown(id.toString()));
    }

    private static PersonId person(String id) {
        return UserFilter.id(id).map(PersonId::new).orElseThrow(() -> unknown(id));
    }

    private static ResourceNotFoundException unknown(String id) {
        return new ResourceNotFoundException("There is no user with the id " + id + ".");
    }
}
