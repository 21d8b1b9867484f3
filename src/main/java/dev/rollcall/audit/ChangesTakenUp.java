package dev.rollcall.audit;

import dev.rollcall.register.AssetId;
import java.util.List;

/**
 * A running audit has taken up what the register changed in its scope.
 *
 * @param after number of the newest late change before these
 * @param assets whose items were added or changed, never empty
 */
public record ChangesTakenUp(AuditId auditId, long after, List<AssetId> assets) {}
