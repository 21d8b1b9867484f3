package dev.rollcall.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * What is known of a person, as an import or an edit states it. Empty texts count as unknown.
 * Start from {@link #of} or {@link #edit()} where only some fields are at hand.
 *
 * @param entityId legal entity, null where the company has one
 * @param displayName the name that others see; required
 * @param userName kept in lower case
 * @param email kept in lower case
 * @param lastDay of work or of the contract
 * @param locationId usual place
 */
public record PersonFields(
        UUID entityId,
        String sourceId,
        String employeeNumber,
        String userName,
        String displayName,
        String givenName,
        String familyName,
        String email,
        PersonType type,
        PersonStatus status,
        LocalDate lastDay,
        PersonId managerId,
        PersonId deputyId,
        PersonId sponsorId,
        String department,
        String jobTitle,
        UUID locationId,
        Reach reach) {

    public PersonFields {
        if (displayName == null || displayName.isBlank()) {
            throw new IllegalArgumentException("A person needs a name");
        }
        userName = userName == null ? null : userName.toLowerCase(Locale.ROOT);
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
        Objects.requireNonNull(type);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reach);
    }

    /** An active employee who is reached by mail; everything else is added. */
    public static PersonFieldsBuilder of(String displayName) {
        return new PersonFieldsBuilder(displayName);
    }

    /** A copy to change. */
    public PersonFieldsBuilder edit() {
        return new PersonFieldsBuilder(this);
    }
}
