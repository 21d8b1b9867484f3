package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;

/** A code was scanned, or such a scan was taken back; each is stored whatever it turned out to be. */
public record CodeScanned(AuditId auditId, long scan, boolean takenBack) {}
