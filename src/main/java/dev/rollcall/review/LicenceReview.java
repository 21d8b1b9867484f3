package dev.rollcall.review;

import dev.rollcall.audit.AuditId;
import dev.rollcall.history.Author;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The review of one licence in one audit. */
@Entity
public class LicenceReview {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID auditId;
    private UUID licenceId;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private UUID reviewerId;
    private LocalDate due;
    private String noListReason;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private Integer verdictSeats;
    private String verdictReason;
    private String decidedBy;
    private UUID decidedByKey;
    private Instant decidedAt;
    private String processInstanceId;
    private Instant endedAt;

    protected LicenceReview() {}

    /** Its accounts are too old to say anything: somebody has to get them first. */
    void waitForAccounts() {
        require(ReviewState.COMPARING);
        state = ReviewState.ACCOUNTS;
    }

    /** @param why there is no list, null where there is one now */
    void accountsKnown(String why) {
        require(ReviewState.ACCOUNTS);
        noListReason = why;
        state = ReviewState.COMPARING;
    }

    /** @param anyGap whether somebody has to decide */
    void compared(boolean anyGap, Instant now) {
        require(ReviewState.COMPARING);
        if (anyGap) {
            state = ReviewState.DECIDE;
        } else {
            end(ReviewState.IN_ORDER, now);
        }
    }

    /** What cannot wait for the audit's deadline is due on that day. */
    void dueBy(LocalDate day) {
        require(ReviewState.DECIDE);
        due = day.isBefore(due) ? day : due;
    }

    void decide(Decision decision, Author by, Instant now) {
        require(ReviewState.DECIDE);
        verdict = decision.verdict();
        verdictSeats = decision.seats();
        verdictReason = decision.reason();
        decidedBy = by.name();
        decidedByKey = by.key();
        decidedAt = now;
        switch (decision.verdict()) {
            case BUY -> end(ReviewState.BUY, now);
            case ACCEPT -> end(ReviewState.ACCEPTED, now);
            case REDUCE -> state = ReviewState.CONFIRM;
            case RECLAIM -> state = ReviewState.REMOVE;
        }
    }

    void reductionConfirmed(Instant now) {
        require(ReviewState.CONFIRM);
        end(ReviewState.REDUCED, now);
    }

    void accountsRemoved(Instant now) {
        require(ReviewState.REMOVE);
        end(ReviewState.RECLAIMED, now);
    }

    private void end(ReviewState how, Instant now) {
        state = how;
        endedAt = now;
    }

    private void require(ReviewState expected) {
        if (state != expected) {
            throw new IllegalStateException("Review " + id + " is " + state + ", not " + expected);
        }
    }

    public ReviewId reviewId() {
        return new ReviewId(id);
    }

    public AuditId auditId() {
        return new AuditId(auditId);
    }

    public LicenceId licenceId() {
        return new LicenceId(licenceId);
    }

    public ReviewState state() {
        return state;
    }

    /** Owner of the licence; null for the IT staff pool. */
    public PersonId reviewer() {
        return reviewerId == null ? null : new PersonId(reviewerId);
    }

    public LocalDate due() {
        return due;
    }

    /** Whether somebody said that there is no list to be had. */
    boolean isWithoutList() {
        return noListReason != null;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Integer verdictSeats() {
        return verdictSeats;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String processInstanceId() {
        return processInstanceId;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
