package dev.rollcall.access.web;

import dev.rollcall.access.Account;
import dev.rollcall.access.AccountFields;
import dev.rollcall.access.Role;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an administrator types about an account.
 *
 * @param userName of a new account
 * @param person mail address or user name of somebody on record, may be empty
 * @param version of the account that was shown, null for a new one
 */
record AccountForm(
        String userName,
        String displayName,
        Set<Role> roles,
        String person,
        BigDecimal approvalLimit,
        UUID auditId,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil,
        Integer version) {

    AccountForm {
        roles = roles == null ? Set.of() : roles;
        person = person == null ? "" : person.strip();
    }

    static AccountForm empty() {
        return new AccountForm("", "", Set.of(), "", null, null, null, null);
    }

    static AccountForm of(Account account, Optional<Person> person) {
        AccountFields fields = account.fields();
        String known = person.map(Person::fields)
                .map(one -> one.email() != null ? one.email() : one.userName())
                .orElse("");
        return new AccountForm(
                account.userName(),
                fields.displayName(),
                fields.roles(),
                known,
                fields.approvalLimit(),
                fields.auditId(),
                fields.validUntil(),
                account.version());
    }

    AccountFields fields(PersonId personId) {
        return new AccountFields(displayName, roles, personId, approvalLimit, auditId, validUntil);
    }
}
