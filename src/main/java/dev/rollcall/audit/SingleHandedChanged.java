package dev.rollcall.audit;

import dev.rollcall.history.Author;

/** Single-handed mode was switched on or off, or the owner signed under what was approved in it. */
public record SingleHandedChanged(AuditId auditId, Author by) {}
