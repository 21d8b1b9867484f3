package dev.rollcall.locate;

/** A code was scanned, or such a scan was taken back; each is stored whatever it turned out to be. */
public record CodeScanned(long scan, boolean takenBack) {}
