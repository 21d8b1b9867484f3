package dev.rollcall.purchase;

import java.util.UUID;

/** Something that an audit had found without a record was registered from a purchase. */
public record UnitMatched(UnitId unitId, UUID auditId) {}
