package dev.rollcall.intake.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonFieldsBuilder;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.people.PersonType;
import dev.rollcall.people.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user of SCIM as a person on record and back. Addresses, telephone numbers, positions and passwords are taken from nobody;
 * what of a person SCIM has no name for stays as it is.
 */
final class UserMapping {

    private UserMapping() {}

    static User user(ScimUser one) {
        PersonFields fields = one.fields();
        String id = one.id().toString();
        User user = User.builder()
                .id(id)
                .externalId(one.externalId())
                .userName(Stream.of(fields.userName(), fields.email(), fields.employeeNumber(), id)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .displayName(fields.displayName())
                .name(Name.builder()
                        .formatted(fields.displayName())
                        .givenName(fields.givenName())
                        .familyName(fields.familyName())
                        .build())
                .userType(fields.type().name().charAt(0)
                        + fields.type().name().substring(1).toLowerCase(Locale.ROOT))
                .active(fields.status() != PersonStatus.LEFT)
                .meta(Meta.builder()
                        .created(one.linkedAt())
                        .lastModified(one.linkedAt())
                        .version(new ETag(true, "" + one.version()))
                        .build())
                .build();
        if (fields.email() != null) {
            user.setEmails(List.of(Email.builder()
                    .value(fields.email())
                    .type("work")
                    .primary(true)
                    .build()));
        }
        enterprise(one).ifPresent(user::setEnterpriseUser);
        return user;
    }

    private static Optional<EnterpriseUser> enterprise(ScimUser one) {
        PersonFields fields = one.fields();
        if (Stream.of(fields.employeeNumber(), fields.department(), fields.managerId())
                .allMatch(Objects::isNull)) {
            return Optional.empty();
        }
        Manager manager = fields.managerId() == null
                ? null
                : Manager.builder()
                        .value(fields.managerId().toString())
                        .displayName(one.managerName())
                        .build();
        return Optional.of(EnterpriseUser.builder()
                .employeeNumber(fields.employeeNumber())
                .department(fields.department())
                .manager(manager)
                .build());
    }

    /**
     * The fields that the user says.
     *
     * @param before null for somebody new
     * @param whole whether the user lacks what they have no more; otherwise a provider that says nothing of addresses, or of
     *     the enterprise extension, leaves them as they are
     * @param today when somebody who is inactive from now on has left
     */
    static PersonFields fields(User user, PersonFields before, boolean whole, LocalDate today) {
        String name = shown(user);
        PersonFieldsBuilder fields = before == null ? PersonFields.of(name) : before.edit();
        fields.displayName(cut(name, 200))
                .userName(within(user.getUserName(), 200, "userName"))
                .givenName(within(user.getName().flatMap(Name::getGivenName), 100, "name.givenName"))
                .familyName(within(user.getName().flatMap(Name::getFamilyName), 100, "name.familyName"));
        if (whole || before == null || !user.getEmails().isEmpty()) {
            address(fields, before, email(user));
        }
        if (whole || before == null || user.getEnterpriseUser().isPresent()) {
            EnterpriseUser enterprise = user.getEnterpriseUser().orElseGet(EnterpriseUser::new);
            fields.employeeNumber(within(enterprise.getEmployeeNumber(), 60, "employeeNumber"))
                    .department(within(enterprise.getDepartment(), 200, "department"))
                    .managerId(enterprise
                            .getManager()
                            .flatMap(Manager::getValue)
                            .filter(value -> !value.isBlank())
                            .map(UserMapping::manager)
                            .orElse(null));
        }
        user.getUserType().map(UserMapping::type).ifPresent(fields::type);
        employment(fields, before, user.isActive().orElse(true), today);
        return fields.build();
    }

    /** Whoever gets their first address is mailed from now on; whoever loses it gets paper. */
    private static void address(PersonFieldsBuilder fields, PersonFields before, String email) {
        fields.email(email);
        if (before == null
                || before.email() == null && email != null
                || email == null && before.reach() == Reach.MAIL) {
            fields.reach(email == null ? Reach.SLIP : Reach.MAIL);
        }
    }

    /** Somebody who is leaving is still active, and keeps their last day. */
    private static void employment(PersonFieldsBuilder fields, PersonFields before, boolean active, LocalDate today) {
        boolean was = before != null && before.status() != PersonStatus.LEFT;
        if (active && !was) {
            fields.status(PersonStatus.ACTIVE).lastDay(null);
        } else if (!active && (was || before == null)) {
            LocalDate known = before == null ? null : before.lastDay();
            fields.status(PersonStatus.LEFT).lastDay(known != null && known.isBefore(today) ? known : today);
        }
    }

    private static String shown(User user) {
        String parts = Stream.of(
                        user.getName().flatMap(Name::getGivenName),
                        user.getName().flatMap(Name::getFamilyName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        user.getDisplayName(),
                        user.getName().flatMap(Name::getFormatted),
                        Optional.of(parts),
                        user.getUserName())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow(() -> bad("A user needs a userName."));
    }

    private static String email(User user) {
        List<Email> all = user.getEmails();
        Optional<Email> work = all.stream()
                .filter(one -> one.isPrimary())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.getType().filter("work"::equals).isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst());
        String email = within(work.flatMap(Email::getValue), 320, "emails.value");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw bad("emails.value is no mail address.");
        }
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static PersonType type(String userType) {
        return switch (userType.strip().toLowerCase(Locale.ROOT)) {
            case "contractor" -> PersonType.CONTRACTOR;
            case "external", "guest" -> PersonType.EXTERNAL;
            default -> PersonType.EMPLOYEE;
        };
    }

    private static PersonId manager(String value) {
        return UserFilter.id(value)
                .map(PersonId::new)
                .orElseThrow(() -> bad("manager.value is the id of another user."));
    }

    private static String within(Optional<String> text, int longest, String attribute) {
        String tidy = text.map(String::strip).filter(one -> !one.isEmpty()).orElse(null);
        if (tidy != null && (tidy.length() > longest || tidy.chars().anyMatch(Character::isISOControl))) {
            throw bad(attribute + " has at most " + longest + " characters, and no control characters.");
        }
        return tidy;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static BadRequestException bad(String detail) {
        return new BadRequestException(detail, ScimType.RFC7644.INVALID_VALUE);
    }
}
