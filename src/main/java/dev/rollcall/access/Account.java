package dev.rollcall.access;

import dev.rollcall.history.Change;
import dev.rollcall.people.PersonId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;

/** Somebody who signs in: with a password of Rollcall's own, or by an identity provider, or both. */
@Entity
public class Account implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private String userName;
    private String displayName;
    private String passwordHash;
    private String oidcSubject;
    private UUID personId;

    @Convert(converter = RolesText.class)
    private Set<Role> roles;

    private BigDecimal approvalLimit;
    private UUID auditId;
    private LocalDate validUntil;
    private boolean mustChangePassword;
    private boolean disabled;
    private Instant createdAt;

    @Transient
    private boolean isNew;

    protected Account() {}

    Account(AccountId id, String userName, AccountFields fields, Instant now) {
        this.id = id.value();
        this.userName = userName;
        this.createdAt = now;
        this.isNew = true;
        set(fields);
    }

    /** Takes over the fields and gives back what differs, for the history. */
    List<Change> change(AccountFields to) {
        AccountFields from = fields();
        set(to);
        return Stream.of(
                        change("name", from.displayName(), to.displayName()),
                        change("roles", text(from.roles()), text(to.roles())),
                        change("person", from.personId(), to.personId()),
                        change("approval limit", plain(from.approvalLimit()), plain(to.approvalLimit())),
                        change("audit", from.auditId(), to.auditId()),
                        change("valid until", from.validUntil(), to.validUntil()))
                .filter(Change::isReal)
                .toList();
    }

    /** Sets a password; a temporary one has to be changed at the next sign-in. */
    void password(String hash, boolean temporary) {
        passwordHash = Objects.requireNonNull(hash);
        mustChangePassword = temporary;
    }

    /** Binds the account to an identity of the provider: issuer and subject. */
    void bindTo(String identity) {
        oidcSubject = Objects.requireNonNull(identity);
    }

    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
    }

    public AccountFields fields() {
        return new AccountFields(
                displayName,
                roles,
                personId == null ? null : new PersonId(personId),
                approvalLimit,
                auditId,
                validUntil);
    }

    public AccountId accountId() {
        return new AccountId(id);
    }

    public int version() {
        return version;
    }

    public String userName() {
        return userName;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean isBound() {
        return oidcSubject != null;
    }

    String passwordHash() {
        return passwordHash;
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

    private void set(AccountFields fields) {
        displayName = fields.displayName();
        roles = fields.roles();
        personId = fields.personId() == null ? null : fields.personId().value();
        approvalLimit = fields.approvalLimit();
        auditId = fields.auditId();
        validUntil = fields.validUntil();
    }

    private static Change change(String field, Object from, Object to) {
        return new Change(field, Objects.toString(from, null), Objects.toString(to, null));
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    private static String text(Set<Role> roles) {
        return new RolesText().convertToDatabaseColumn(roles);
    }
}
