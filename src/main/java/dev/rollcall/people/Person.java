package dev.rollcall.people;

import dev.rollcall.history.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Somebody who may hold equipment. Changes only through {@link #change}, which tells what it changed. */
@Entity
public class Person implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID subjectKey;
    private UUID entityId;
    private String sourceId;
    private String employeeNumber;
    private String userName;
    private String displayName;
    private String givenName;
    private String familyName;
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_type")
    private PersonType type;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    private LocalDate lastDay;
    private UUID managerId;
    private UUID deputyId;
    private UUID sponsorId;
    private String department;
    private String jobTitle;
    private UUID locationId;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Transient
    private boolean isNew;

    protected Person() {}

    Person(PersonId id, PersonFields fields) {
        this.id = id.value();
        this.subjectKey = UUID.randomUUID();
        this.isNew = true;
        set(fields);
    }

    /** Takes over the fields and gives back what differs, for the history. */
    List<Change> change(PersonFields fields) {
        PersonFields before = fields();
        set(fields);
        return PersonChanges.between(before, fields);
    }

    public PersonFields fields() {
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
                personId(managerId),
                personId(deputyId),
                personId(sponsorId),
                department,
                jobTitle,
                locationId,
                reach);
    }

    private void set(PersonFields fields) {
        entityId = fields.entityId();
        sourceId = fields.sourceId();
        employeeNumber = fields.employeeNumber();
        userName = fields.userName();
        displayName = fields.displayName();
        givenName = fields.givenName();
        familyName = fields.familyName();
        email = fields.email();
        type = fields.type();
        status = fields.status();
        lastDay = fields.lastDay();
        managerId = uuid(fields.managerId());
        deputyId = uuid(fields.deputyId());
        sponsorId = uuid(fields.sponsorId());
        department = fields.department();
        jobTitle = fields.jobTitle();
        locationId = fields.locationId();
        reach = fields.reach();
    }

    public PersonId personId() {
        return new PersonId(id);
    }

    /** The random key that stands for this person in evidence. */
    public UUID subjectKey() {
        return subjectKey;
    }

    public int version() {
        return version;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void stored() {
        isNew = false;
    }

    private static PersonId personId(UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static UUID uuid(PersonId id) {
        return id == null ? null : id.value();
    }
}
