package dev.rollcall.purchase;

import dev.rollcall.register.EntityId;
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
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** An order with one supplier. It is provisional while nobody has recorded it and something of it was delivered. */
@Entity
public class Purchase implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID entityId;
    private String orderNumber;
    private String orderKey;
    private boolean provisional;
    private String supplier;
    private String currency;
    private LocalDate orderedOn;
    private LocalDate expectedOn;
    private Instant asOf;

    @Enumerated(EnumType.STRING)
    private PurchaseState state;

    private LocalDate overdueSince;
    private String cancelReason;
    private String recordedBy;
    private Instant recordedAt;
    private Instant endedAt;

    @Transient
    private boolean isNew;

    protected Purchase() {}

    /** Known by its number alone until it is recorded. */
    Purchase(PurchaseId id, OrderRef order, String currency, LocalDate expectedOn, String recordedBy, Instant now) {
        this.id = id.value();
        this.isNew = true;
        this.entityId = order.entityId().value();
        this.orderNumber = order.number();
        this.orderKey = order.key();
        this.provisional = true;
        this.currency = currency;
        this.expectedOn = expectedOn;
        this.asOf = Instant.EPOCH;
        this.state = PurchaseState.OPEN;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Takes over what the order says. */
    void record(RecordedPurchase laid, String inCurrency, LocalDate expected, Instant saidAt, LocalDate today) {
        provisional = false;
        supplier = laid.supplier();
        currency = inCurrency;
        orderedOn = laid.orderedOn();
        expectedOn = expected;
        asOf = saidAt;
        if (!expected.isBefore(today)) {
            overdueSince = null;
        }
    }

    void cancel(String reason, Instant now) {
        state = PurchaseState.CANCELLED;
        cancelReason = reason;
        endedAt = now;
        overdueSince = null;
    }

    void close(Instant now) {
        state = PurchaseState.CLOSED;
        endedAt = now;
        overdueSince = null;
    }

    /** Something came, or is to come, after it had ended. */
    void reopen() {
        state = PurchaseState.OPEN;
        endedAt = null;
    }

    void overdue(LocalDate today) {
        overdueSince = today;
    }

    /** Whether something that was said at that moment is older than what is known. */
    boolean isNewerThan(Instant saidAt) {
        return asOf.isAfter(saidAt);
    }

    public boolean isOpen() {
        return state == PurchaseState.OPEN;
    }

    public PurchaseId purchaseId() {
        return new PurchaseId(id);
    }

    public EntityId entityId() {
        return new EntityId(entityId);
    }

    public String orderNumber() {
        return orderNumber;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public String supplier() {
        return supplier;
    }

    public String currency() {
        return currency;
    }

    public LocalDate orderedOn() {
        return orderedOn;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public PurchaseState state() {
        return state;
    }

    /** Day on which it was reported as overdue; null while it is in time. */
    public LocalDate overdueSince() {
        return overdueSince;
    }

    public String cancelReason() {
        return cancelReason;
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
