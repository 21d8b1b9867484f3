package dev.rollcall.audit;

import java.time.Instant;

/**
 * Who did what to an audit and when; each is null as long as it has not happened.
 *
 * @param singleHandedWords from when until when one person approved alone, and why
 */
public record AuditRecord(
        Signer createdBy,
        Instant createdAt,
        Signer approvedBy,
        Instant frozenAt,
        Instant closedAt,
        Instant cancelledAt,
        String cancelReason,
        Signer singleHandedBy,
        String singleHandedWords,
        Signer countersignedBy,
        Instant countersignedAt) {}
