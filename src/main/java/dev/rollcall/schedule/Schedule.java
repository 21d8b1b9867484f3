package dev.rollcall.schedule;

import dev.rollcall.audit.AuditId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;

/** Repeats one audit in a rhythm until it ends. Its verbs move it from date to date. */
@Entity
@Table(name = "audit_schedule")
public class Schedule implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;
    private UUID likeId;
    private LocalDate firstOn;

    @Column(name = "every_n")
    private int every;

    @Column(name = "every_unit")
    @Enumerated(EnumType.STRING)
    private Rhythm.Unit unit;

    private LocalDate untilOn;
    private int daysToConfirm;
    private int daysToSettle;
    private int turn;
    private LocalDate nextOn;
    private Instant endedAt;
    private String createdBy;
    private UUID createdByKey;
    private Instant createdAt;

    @Transient
    private boolean isNew;

    protected Schedule() {}

    Schedule(ScheduleId id, NewSchedule laid, String createdBy, UUID createdByKey, Instant now) {
        this.id = id.value();
        this.isNew = true;
        this.name = laid.name();
        this.likeId = laid.like().value();
        this.firstOn = laid.rhythm().first();
        this.every = laid.rhythm().every();
        this.unit = laid.rhythm().unit();
        this.untilOn = laid.rhythm().until();
        this.daysToConfirm = laid.daysToConfirm();
        this.daysToSettle = laid.daysToSettle();
        this.nextOn = firstOn;
        this.createdBy = createdBy;
        this.createdByKey = createdByKey;
        this.createdAt = now;
    }

    /** On to the next date of the rhythm; gives whether there is one, and ends where there is none. */
    boolean advance(Instant now) {
        requireActive();
        turn++;
        if (!rhythm().includes(turn)) {
            end(now);
            return false;
        }
        nextOn = rhythm().date(turn);
        return true;
    }

    /** This one audit comes later; those after it stay where they are. */
    void postpone(LocalDate day) {
        requireActive();
        nextOn = day;
    }

    void end(Instant now) {
        requireActive();
        nextOn = null;
        endedAt = now;
    }

    /** Dates of the rhythm after the next one, so many at the most. */
    public Stream<LocalDate> later(int most) {
        Rhythm rhythm = rhythm();
        return IntStream.rangeClosed(turn + 1, turn + most)
                .filter(rhythm::includes)
                .mapToObj(rhythm::date);
    }

    private void requireActive() {
        if (!isActive()) {
            throw new IllegalStateException("The schedule has ended");
        }
    }

    public boolean isActive() {
        return endedAt == null;
    }

    public ScheduleId scheduleId() {
        return new ScheduleId(id);
    }

    public String name() {
        return name;
    }

    public AuditId like() {
        return new AuditId(likeId);
    }

    public Rhythm rhythm() {
        return new Rhythm(firstOn, every, unit, untilOn);
    }

    public int daysToConfirm() {
        return daysToConfirm;
    }

    public int daysToSettle() {
        return daysToSettle;
    }

    /** Day on which the next audit starts, or the first working day after it; null once it has ended. */
    public LocalDate nextOn() {
        return nextOn;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String createdBy() {
        return createdBy;
    }

    UUID createdByKey() {
        return createdByKey;
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
