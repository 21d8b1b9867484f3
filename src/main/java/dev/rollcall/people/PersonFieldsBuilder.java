package dev.rollcall.people;

import java.time.LocalDate;
import java.util.UUID;

/** Puts {@link PersonFields} together, field by field. */
public final class PersonFieldsBuilder {

    private UUID entityId;
    private String sourceId;
    private String employeeNumber;
    private String userName;
    private String displayName;
    private String givenName;
    private String familyName;
    private String email;
    private PersonType type = PersonType.EMPLOYEE;
    private PersonStatus status = PersonStatus.ACTIVE;
    private LocalDate lastDay;
    private PersonId managerId;
    private PersonId deputyId;
    private PersonId sponsorId;
    private String department;
    private String jobTitle;
    private UUID locationId;
    private Reach reach = Reach.MAIL;

    PersonFieldsBuilder(String displayName) {
        this.displayName = displayName;
    }

    PersonFieldsBuilder(PersonFields from) {
        entityId = from.entityId();
        sourceId = from.sourceId();
        employeeNumber = from.employeeNumber();
        userName = from.userName();
        displayName = from.displayName();
        givenName = from.givenName();
        familyName = from.familyName();
        email = from.email();
        type = from.type();
        status = from.status();
        lastDay = from.lastDay();
        managerId = from.managerId();
        deputyId = from.deputyId();
        sponsorId = from.sponsorId();
        department = from.department();
        jobTitle = from.jobTitle();
        locationId = from.locationId();
        reach = from.reach();
    }

    public PersonFields build() {
        return new PersonFields(
                entityId,
                sourceId,
                employeeNumber,
                userName,
                displayName,
                givenName,
                familyName,
                email,
                type,
                status,
                lastDay,
                managerId,
                deputyId,
                sponsorId,
                department,
                jobTitle,
                locationId,
                reach);
    }

    public PersonFieldsBuilder entityId(UUID value) {
        entityId = value;
        return this;
    }

    public PersonFieldsBuilder employeeNumber(String value) {
        employeeNumber = value;
        return this;
    }

    public PersonFieldsBuilder userName(String value) {
        userName = value;
        return this;
    }

    public PersonFieldsBuilder displayName(String value) {
        displayName = value;
        return this;
    }

    public PersonFieldsBuilder givenName(String value) {
        givenName = value;
        return this;
    }

    public PersonFieldsBuilder familyName(String value) {
        familyName = value;
        return this;
    }

    public PersonFieldsBuilder email(String value) {
        email = value;
        return this;
    }

    public PersonFieldsBuilder type(PersonType value) {
        type = value;
        return this;
    }

    public PersonFieldsBuilder status(PersonStatus value) {
        status = value;
        return this;
    }

    public PersonFieldsBuilder lastDay(LocalDate value) {
        lastDay = value;
        return this;
    }

    public PersonFieldsBuilder managerId(PersonId value) {
        managerId = value;
        return this;
    }

    public PersonFieldsBuilder department(String value) {
        department = value;
        return this;
    }

    public PersonFieldsBuilder locationId(UUID value) {
        locationId = value;
        return this;
    }

    public PersonFieldsBuilder reach(Reach value) {
        reach = value;
        return this;
    }
}
