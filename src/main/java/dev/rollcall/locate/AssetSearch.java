package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.register.AssetId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The search for one asset that has nobody to ask and no room to count. */
@Entity
public class AssetSearch {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID auditId;
    private UUID assetId;

    @Enumerated(EnumType.STRING)
    private SearchState state;

    private LocalDate due;
    private String processInstanceId;
    private Instant endedAt;
    private UUID endedByKey;
    private String endedByName;
    private String note;
    private boolean processEnded;

    protected AssetSearch() {}

    void end(SearchState result, String newNote, Author by, Instant now) {
        if (!state.isOpen()) {
            throw new IllegalStateException("Cannot end search " + id + ", it is " + state);
        }
        if (result.isOpen()) {
            throw new IllegalArgumentException("A search does not end " + result);
        }
        state = result;
        note = newNote;
        endedByKey = by.key();
        endedByName = by.name();
        endedAt = now;
        processEnded = true;
    }

    public SearchId searchId() {
        return new SearchId(id);
    }

    public AuditId auditId() {
        return new AuditId(auditId);
    }

    public AssetId assetId() {
        return new AssetId(assetId);
    }

    public SearchState state() {
        return state;
    }

    public LocalDate due() {
        return due;
    }

    String processInstanceId() {
        return processInstanceId;
    }
}
