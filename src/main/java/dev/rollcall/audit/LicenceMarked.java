package dev.rollcall.audit;

import java.util.UUID;

/** How a licence of an audit came out was said, or what was decided about it has gone on. */
public record LicenceMarked(AuditId auditId, UUID licenceId) {}
