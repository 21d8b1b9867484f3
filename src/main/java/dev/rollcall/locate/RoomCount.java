package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.LocationId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The count of one room in one audit. Its row decides every race between scanning, finishing and closing. */
@Entity
public class RoomCount {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID auditId;
    private UUID locationId;
    private UUID counterId;
    private boolean blind;

    @Enumerated(EnumType.STRING)
    private CountState state;

    private int countRound;
    private LocalDate due;
    private String processInstanceId;
    private Instant openedAt;
    private Instant endedAt;
    private UUID endedByKey;
    private String endedByName;
    private String note;
    private boolean processEnded;

    protected RoomCount() {}

    /**
     * Finishes the round: a blind count with differences is counted once more, everything else has its result.
     *
     * @return the new state
     */
    CountState finish(boolean differs, String newNote, Author by, Instant now) {
        if (!state.isOpen()) {
            throw new IllegalStateException("Cannot finish count " + id + ", it is " + state);
        }
        note = newNote;
        if (differs && blind && countRound == 1) {
            state = CountState.RECOUNT;
            countRound = 2;
            counterId = null;
            return state;
        }
        state = differs ? CountState.DIFFERENCES : CountState.COUNTED;
        endedAt = now;
        endedByKey = by.key();
        endedByName = by.name();
        processEnded = true;
        return state;
    }

    public CountId countId() {
        return new CountId(id);
    }

    public AuditId auditId() {
        return new AuditId(auditId);
    }

    public LocationId locationId() {
        return new LocationId(locationId);
    }

    /** Null while it is with the IT staff as a whole. */
    public PersonId counterId() {
        return counterId == null ? null : new PersonId(counterId);
    }

    /** Whether the counter is not shown what is expected. */
    public boolean isBlind() {
        return blind;
    }

    public CountState state() {
        return state;
    }

    /** 1, or 2 for a recount. */
    public int round() {
        return countRound;
    }

    public LocalDate due() {
        return due;
    }

    String processInstanceId() {
        return processInstanceId;
    }
}
