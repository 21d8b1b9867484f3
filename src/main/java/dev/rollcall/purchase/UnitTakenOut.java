package dev.rollcall.purchase;

/** A unit went back and left the register; whoever was to have it no longer does. */
public record UnitTakenOut(UnitId unitId) {}
