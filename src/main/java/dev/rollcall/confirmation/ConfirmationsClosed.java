package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;

/** Pages of an audit take no more answers: their last day has passed, or the audit was called off. */
public record ConfirmationsClosed(AuditId auditId) {}
