package dev.rollcall.audit;

/** The days of a running audit have moved; those who ask people move what is due. */
public record AuditDatesMoved(AuditId auditId, AuditDates dates) {}
