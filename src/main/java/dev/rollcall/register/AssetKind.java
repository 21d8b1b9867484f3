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

/** What sort of thing an asset is, and how things of that sort are treated. */
@Entity
public class AssetKind implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private KindFields fields;

    private String nameKey;

    @Transient
    private boolean isNew;

    protected AssetKind() {}

    AssetKind(KindId id, KindFields fields) {
        this.id = id.value();
        this.isNew = true;
        set(fields);
    }

    /** Takes over the fields and gives back what differs, for the history. */
    List<Change> change(KindFields to) {
        List<Change> changes = to.changesFrom(fields);
        set(to);
        return changes;
    }

    private void set(KindFields to) {
        fields = to;
        nameKey = Identifiers.nameKey(to.name());
    }

    public KindId kindId() {
        return new KindId(id);
    }

    public KindFields fields() {
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
