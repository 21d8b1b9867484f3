package dev.rollcall.register;

import dev.rollcall.history.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * One thing, or a quantity of a kind. Its verbs give back what they changed, for the history. When it was last verified
 * is kept by {@link RecordingVerifications} and is no part of the version that editors see.
 */
@Entity
public class Asset implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private AssetFields fields;

    private String tagKey;
    private String serialKey;

    @Column(insertable = false, updatable = false)
    private Instant lastVerifiedAt;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Grade lastVerifiedHow;

    @Column(updatable = false)
    private Instant createdAt;

    @Transient
    private boolean isNew;

    protected Asset() {}

    Asset(AssetId id, AssetFields fields, Instant createdAt) {
        this.id = id.value();
        this.createdAt = createdAt;
        this.isNew = true;
        set(fields);
    }

    /** Takes over what an edit, an import or a correction says. */
    List<Change> change(AssetFields to) {
        List<Change> changes = AssetField.changes(fields, to);
        set(to);
        return changes;
    }

    /** Ends its life in the register: nobody holds it and nothing carries it any longer. */
    List<Change> retire() {
        return change(fields.edit()
                .status(AssetStatus.RETIRED)
                .holderId(null)
                .parentId(null)
                .dueBack(null)
                .build());
    }

    /** A draft becomes a record. */
    List<Change> confirm() {
        if (!fields.draft()) {
            throw new IllegalStateException("Asset " + id + " is no draft");
        }
        return change(fields.edit().draft(false).build());
    }

    /** A draft turns out to be nothing of ours: it is kept as retired, and its tag is free again. */
    List<Change> discard() {
        if (!fields.draft()) {
            throw new IllegalStateException("Asset " + id + " is no draft");
        }
        return change(fields.edit()
                .status(AssetStatus.RETIRED)
                .tag(null)
                .sourceId(null)
                .holderId(null)
                .parentId(null)
                .build());
    }

    private void set(AssetFields to) {
        fields = to;
        tagKey = to.tagKey();
        serialKey = to.serialKey();
    }

    public AssetId assetId() {
        return new AssetId(id);
    }

    public AssetFields fields() {
        return fields;
    }

    public int version() {
        return version;
    }

    /** When evidence last said that it is there, null for never. */
    public Instant lastVerifiedAt() {
        return lastVerifiedAt;
    }

    public Grade lastVerifiedHow() {
        return lastVerifiedHow;
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
