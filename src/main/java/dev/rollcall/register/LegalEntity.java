package dev.rollcall.register;

import dev.rollcall.history.Change;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A legal entity that owns or books assets: tags and source ids are unique within it. */
@Entity
public class LegalEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private EntityFields fields;

    @Transient
    private boolean isNew;

    protected LegalEntity() {}

    LegalEntity(EntityId id, EntityFields fields) {
        this.id = id.value();
        this.isNew = true;
        set(fields);
    }

    /** Takes over the fields and gives back what differs, for the history. */
    List<Change> change(EntityFields to) {
        List<Change> changes = to.changesFrom(fields);
        set(to);
        return changes;
    }

    private void set(EntityFields to) {
        fields = to;
    }

    public EntityId entityId() {
        return new EntityId(id);
    }

    public EntityFields fields() {
        return fields;
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
}
