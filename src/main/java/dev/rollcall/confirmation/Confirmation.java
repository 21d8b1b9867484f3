package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person is asked in one audit. The row decides every race: answering, closing and withdrawing are guarded by
 * its state and version. Rows are written in chunks by {@link ConfirmationSets}, which also closes and withdraws many.
 */
@Entity
public class Confirmation {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID auditId;
    private UUID personId;
    private UUID subjectKey;
    private UUID managerId;

    @Enumerated(EnumType.STRING)
    private ConfirmationState state;

    private LocalDate due;
    private int chaseLevel;
    private LocalDate deferredUntil;
    private String processInstanceId;
    private Instant openedAt;
    private Instant answeredAt;
    private Instant endedAt;
    private Instant disownedAt;
    private Instant slipPrintedAt;
    private boolean processEnded;

    protected Confirmation() {}

    Confirmation(ConfirmationId id, AuditId audit, PersonId person, UUID subjectKey, PersonId manager, LocalDate due) {
        this.id = id.value();
        this.auditId = audit.value();
        this.personId = person.value();
        this.subjectKey = subjectKey;
        this.managerId = manager == null ? null : manager.value();
        this.state = ConfirmationState.PREPARED;
        this.due = due;
    }

    /** Asks the person: from now on it is open, with a task of its own. */
    void open(String newProcessInstanceId, LocalDate newDue, Instant now) {
        if (state == ConfirmationState.OPEN) {
            throw new IllegalStateException("Cannot open confirmation " + id + ", it is " + state);
        }
        state = ConfirmationState.OPEN;
        due = newDue;
        deferredUntil = null;
        processInstanceId = newProcessInstanceId;
        processEnded = false;
        endedAt = null;
        openedAt = now;
        slipPrintedAt = null;
        chaseLevel = 0;
    }

    /** The person is absent: asked on the day they are back. */
    void defer(LocalDate until) {
        if (state != ConfirmationState.PREPARED && state != ConfirmationState.DEFERRED) {
            throw new IllegalStateException("Cannot defer confirmation " + id + ", it is " + state);
        }
        state = ConfirmationState.DEFERRED;
        deferredUntil = until;
        processEnded = true;
    }

    /**
     * Whether an answer is taken now: an open one until its last day, also after the audit closed for those who were
     * away; one that is answered or deferred may be answered again while the audit runs.
     */
    public boolean isAnswerable(LocalDate today, boolean auditRuns, boolean auditEnded) {
        return switch (state) {
            case OPEN -> (auditRuns || auditEnded) && !today.isAfter(due);
            case DEFERRED -> auditRuns || auditEnded;
            case CONFIRMED, DIFFERENCES -> auditRuns && !today.isAfter(due);
            case PREPARED, NO_ANSWER, WITHDRAWN -> false;
        };
    }

    /**
     * Takes an answer.
     *
     * @param outcome CONFIRMED, DIFFERENCES, or DEFERRED where something can be checked only after the last day
     * @param until the day on which to ask again, only with DEFERRED
     * @return whether its task is still to be completed
     */
    boolean answer(ConfirmationState outcome, LocalDate until, Instant now) {
        if (state == ConfirmationState.NO_ANSWER
                || state == ConfirmationState.WITHDRAWN
                || state == ConfirmationState.PREPARED) {
            throw new IllegalStateException("Cannot answer confirmation " + id + ", it is " + state);
        }
        if (!outcome.isAnswered() && outcome != ConfirmationState.DEFERRED) {
            throw new IllegalArgumentException("An answer does not lead to " + outcome);
        }
        state = outcome;
        deferredUntil = outcome == ConfirmationState.DEFERRED ? until : null;
        answeredAt = now;
        endedAt = now;
        boolean taskOpen = !processEnded;
        processEnded = true;
        return taskOpen;
    }

    /**
     * Takes an answer that is not final, because something can be checked only later: it stays open until its last day,
     * and nobody is reminded before the day named.
     *
     * @param until from when on everything can be checked
     */
    void answerForNow(LocalDate until, Instant now) {
        if (state != ConfirmationState.OPEN) {
            throw new IllegalStateException("Cannot leave confirmation " + id + " open, it is " + state);
        }
        deferredUntil = until;
        answeredAt = now;
        chaseLevel = 0;
    }

    /**
     * There is nothing left to ask. One that is not waiting stays as it is.
     *
     * @param outcome where the earlier answers lead, or what became of the questions
     * @return whether its task is still to be completed
     */
    boolean stopAsking(ConfirmationState outcome, Instant now) {
        if (state != ConfirmationState.OPEN && state != ConfirmationState.DEFERRED) {
            return false;
        }
        state = outcome;
        deferredUntil = null;
        endedAt = now;
        boolean taskOpen = !processEnded;
        processEnded = true;
        return taskOpen;
    }

    /** Whoever opened the link says that they are somebody else. */
    /** Whether whoever got the mail said that it is not them; nothing more goes there until somebody has looked at it. */
    boolean isDisowned() {
        return disownedAt != null;
    }

    void disown(Instant now) {
        disownedAt = now;
    }

    public ConfirmationId confirmationId() {
        return new ConfirmationId(id);
    }

    public AuditId auditId() {
        return new AuditId(auditId);
    }

    public PersonId personId() {
        return new PersonId(personId);
    }

    /** Null where nobody is on record. */
    public PersonId managerId() {
        return managerId == null ? null : new PersonId(managerId);
    }

    /** Random key that stands for the person in evidence. */
    public UUID subjectKey() {
        return subjectKey;
    }

    public ConfirmationState state() {
        return state;
    }

    public LocalDate due() {
        return due;
    }

    /** When they are asked again if it is deferred; from when on they can check everything if it is open; else null. */
    public LocalDate deferredUntil() {
        return deferredUntil;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    /** Null before the first answer. */
    public Instant answeredAt() {
        return answeredAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean processEnded() {
        return processEnded;
    }

    int chaseLevel() {
        return chaseLevel;
    }
}
