package dev.rollcall.licence;

import dev.rollcall.history.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The entitlement to a product. Its verbs give back what they changed, for the history. */
@Entity
public class Licence implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private LicenceFields fields;

    private String productKey;
    private String matchKey;

    @Column(updatable = false)
    private Instant createdAt;

    @Transient
    private boolean isNew;

    protected Licence() {}

    Licence(LicenceId id, LicenceFields fields, Instant createdAt) {
        this.id = id.value();
        this.createdAt = createdAt;
        this.isNew = true;
        set(fields);
    }

    List<Change> change(LicenceFields to) {
        List<Change> changes = LicenceField.changes(fields, to);
        set(to);
        return changes;
    }

    /** It is no longer in force; what is known of it stays. */
    List<Change> end() {
        return change(fields.with(LicenceField.STATUS, LicenceStatus.ENDED));
    }

    private void set(LicenceFields to) {
        fields = to;
        productKey = to.productKey();
        matchKey = to.matchKey();
    }

    public LicenceId licenceId() {
        return new LicenceId(id);
    }

    public LicenceFields fields() {
        return fields;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
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
}
