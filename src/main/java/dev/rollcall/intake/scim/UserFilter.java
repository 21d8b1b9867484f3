package dev.rollcall.intake.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import dev.rollcall.intake.Hashes;
import dev.rollcall.values.Ids;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which users a provider asks for: attributes that equal a value, joined by "and". It finds by them whom it knows; for more
 * there are the lists of the API.
 *
 * @param sql conditions, each with "and" before it
 */
record UserFilter(String sql, Map<String, Object> parameters) {

    /** Whoever has no user name on record is known by the address, as most providers use it. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "username",
                    "(p.user_name = :%1$s OR (p.user_name IS NULL AND p.email = :%1$s)"
                            + " OR p.id IN (SELECT a.person_id FROM person_alias a WHERE a.alias = :%1$s))",
            "externalid", "u.external_hash = :%1$s",
            "id", "p.id = :%1$s",
            "emails", "p.email = :%1$s",
            "emails.value", "p.email = :%1$s",
            "employeenumber", "p.employee_number = :%1$s",
            "manager", "p.manager_id = :%1$s",
            "manager.value", "p.manager_id = :%1$s");

    static UserFilter of(FilterNode node) {
        Map<String, Object> parameters = new HashMap<>();
        return new UserFilter(node == null ? "" : conditions(node, parameters), parameters);
    }

    private static String conditions(FilterNode node, Map<String, Object> parameters) {
        if (node instanceof AndExpressionNode both) {
            return conditions(both.getLeftNode(), parameters) + conditions(both.getRightNode(), parameters);
        }
        if (node instanceof AttributeExpressionLeaf leaf && leaf.getComparator() == Comparator.EQ) {
            String attribute = leaf.getShortName().toLowerCase(Locale.ROOT);
            String condition = CONDITIONS.get(attribute);
            if (condition != null) {
                String name = "value" + parameters.size();
                parameters.put(name, value(attribute, leaf.getStringValue().orElse("")));
                return " AND " + condition.formatted(name);
            }
        }
        throw new BadRequestException(
                "Filter by userName, externalId, id, emails.value, employeeNumber or manager with eq, joined by and.",
                ScimType.RFC7644.INVALID_FILTER);
    }

    private static Object value(String attribute, String text) {
        return switch (attribute) {
            case "externalid" -> Hashes.sha256(text);
            case "id", "manager", "manager.value" -> Ids.bytes(id(text).orElse(new UUID(0, 0)));
            case "employeenumber" -> text;
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** Empty where the text is no id of anybody. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
