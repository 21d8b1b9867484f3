package dev.rollcall.audit;

import dev.rollcall.history.Author;
import dev.rollcall.people.PersonId;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One campaign over a scope. Changes state only by its verbs, each of which guards what it does. */
@Entity
public class Audit implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    private AuditState state;

    private boolean discovery;
    private UUID leadId;
    private String scope;
    private String announcement;

    private Integer sampleConfidence;

    private Integer sampleMargin;

    private String sampleSeed;

    private LocalDate startsOn;
    private LocalDate confirmBy;
    private LocalDate countBy;
    private LocalDate closeBy;

    @Embedded
    private SingleHandedMode singleHanded;

    private UUID countersignedByKey;
    private String countersignedBy;
    private Instant countersignedAt;
    private UUID approvedByKey;
    private String approvedBy;
    private Instant frozenAt;
    private Instant closedAt;
    private Instant cancelledAt;
    private String cancelReason;
    private Instant createdAt;
    private UUID createdByKey;
    private String createdBy;

    @Transient
    private boolean isNew;

    protected Audit() {}

    Audit(AuditId id, AuditDraft draft, Author by, Instant now) {
        this.id = id.value();
        this.isNew = true;
        this.state = AuditState.DRAFT;
        this.createdByKey = by.key();
        this.createdBy = by.name();
        this.createdAt = now;
        set(draft);
    }

    /** Takes over what was laid down; only a draft can be edited. */
    void edit(AuditDraft draft) {
        require(AuditState.DRAFT);
        set(draft);
    }

    /** Starts it; whoever starts it approves its scope. */
    void start(Author by) {
        go(AuditState.STARTING);
        approvedByKey = by.key();
        approvedBy = by.name();
    }

    /** What is expected has been frozen; from now on evidence counts. */
    void run(Instant now) {
        go(AuditState.RUNNING);
        frozenAt = now;
    }

    /** Calls it off; pages and links obey at once. */
    void cancel(String reason, Instant now) {
        go(AuditState.CANCELLING);
        cancelReason = reason;
        cancelledAt = now;
    }

    /** The states that need nothing but the step itself. */
    void advance(AuditState next, Instant now) {
        if (next == AuditState.STARTING || next == AuditState.RUNNING || next == AuditState.CANCELLING) {
            throw new IllegalArgumentException("There is a verb of its own for " + next);
        }
        go(next);
        if (next == AuditState.CLOSED) {
            closedAt = now;
        }
    }

    /** Moves the days while work is out or findings are open. */
    void moveDates(AuditDates dates) {
        if (!mayMoveDates()) {
            throw new IllegalStateException("Dates cannot be moved in state " + state);
        }
        set(dates);
    }

    /** Switches single-handed mode on, with who, when and why. */
    void workSingleHanded(Author by, LocalDate on, String reason) {
        if (state.isFinal() || state.isCalledOff()) {
            throw new IllegalStateException("Single-handed mode cannot be switched on in state " + state);
        }
        if (isSingleHanded()) {
            throw new IllegalStateException("Single-handed mode is on already");
        }
        singleHanded = new SingleHandedMode(by, on, reason);
    }

    /** Somebody else approves again from now on; what was approved before stays as it is labelled. */
    void workTogether(Author by, LocalDate off, String reason) {
        if (!isSingleHanded()) {
            throw new IllegalStateException("Single-handed mode is off");
        }
        singleHanded.end(by, off, reason);
    }

    /** Whether one person may approve what they proposed, now. */
    public boolean isSingleHanded() {
        return singleHanded != null && singleHanded.isOn();
    }

    /** The owner's signature under what was approved single-handedly; once. */
    void countersign(Author by, Instant now) {
        if (singleHanded == null || countersignedBy != null) {
            throw new IllegalStateException("There is nothing to countersign");
        }
        countersignedByKey = by.key();
        countersignedBy = by.name();
        countersignedAt = now;
    }

    public boolean mayMoveDates() {
        return state == AuditState.DRAFT || state == AuditState.STARTING || state == AuditState.RUNNING;
    }

    private void go(AuditState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("An audit in state " + state + " cannot become " + next);
        }
        state = next;
    }

    private void require(AuditState expected) {
        if (state != expected) {
            throw new IllegalStateException("The audit is " + state + ", not " + expected);
        }
    }

    private void set(AuditDraft draft) {
        name = draft.name();
        discovery = draft.discovery();
        leadId = draft.leadId() == null ? null : draft.leadId().value();
        scope = ScopeText.write(draft.scope());
        announcement = draft.announcement();
        Sample sample = draft.sample() == null ? null : draft.sample().seeded(id);
        sampleConfidence = sample == null ? null : sample.confidence();
        sampleMargin = sample == null ? null : sample.margin();
        sampleSeed = sample == null ? null : sample.seed();
        set(draft.dates());
    }

    private void set(AuditDates dates) {
        startsOn = dates.startsOn();
        confirmBy = dates.confirmBy();
        countBy = dates.countBy();
        closeBy = dates.closeBy();
    }

    public AuditId auditId() {
        return new AuditId(id);
    }

    public int version() {
        return version;
    }

    public AuditState state() {
        return state;
    }

    public AuditDraft draft() {
        return new AuditDraft(
                name, discovery, lead().orElse(null), ScopeText.read(scope), announcement, dates(), sample());
    }

    private Sample sample() {
        return sampleConfidence == null ? null : new Sample(sampleConfidence, sampleMargin, sampleSeed);
    }

    public String name() {
        return name;
    }

    public boolean isDiscovery() {
        return discovery;
    }

    public Optional<PersonId> lead() {
        return Optional.ofNullable(leadId).map(PersonId::new);
    }

    public AuditDates dates() {
        return new AuditDates(startsOn, confirmBy, countBy, closeBy);
    }

    public AuditRecord record() {
        return new AuditRecord(
                Signer.of(createdByKey, createdBy),
                createdAt,
                Signer.of(approvedByKey, approvedBy),
                frozenAt,
                closedAt,
                cancelledAt,
                cancelReason,
                singleHanded == null ? null : singleHanded.by(),
                singleHanded == null ? null : singleHanded.words(),
                Signer.of(countersignedByKey, countersignedBy),
                countersignedAt);
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
