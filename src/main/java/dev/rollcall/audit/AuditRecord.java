package dev.rollcall.audit;

import java.time.Instant;
import java.time.LocalDate;

/** Who did what to an audit and when; each is null as long as it has not happened. */
public record AuditRecord(
        Signer createdBy,
        Instant createdAt,
        Signer approvedBy,
        Instant frozenAt,
        Instant closedAt,
        Instant cancelledAt,
        String cancelReason,
        Signer singleHandedBy,
        LocalDate singleHandedOn,
        String singleHandedReason,
        Signer countersignedBy,
        Instant countersignedAt) {}
