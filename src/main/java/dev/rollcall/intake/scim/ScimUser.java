package dev.rollcall.intake.scim;

import dev.rollcall.people.PersonFields;
import dev.rollcall.people.PersonId;
import java.time.Instant;

/**
 * A person as an identity provider sees them.
 *
 * @param version of the record
 * @param externalId what the provider calls them, null where it has not said
 * @param linkedAt since when it does, null where it does not
 * @param managerName null without a manager
 */
record ScimUser(
        PersonId id, int version, PersonFields fields, String externalId, Instant linkedAt, String managerName) {}
