package dev.rollcall.audit;

import dev.rollcall.history.Author;

/** The days of an audit moved while its work is out; what is due then moves with them. */
public record AuditDatesMoved(AuditId auditId, AuditDates dates, Author by) {}
