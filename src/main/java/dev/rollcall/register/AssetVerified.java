package dev.rollcall.register;

import dev.rollcall.people.PersonId;
import java.util.UUID;

/**
 * Evidence about an asset was recorded. Audits that cover the asset hear it in the same transaction.
 *
 * @param auditId the audit it was asked in, null for none
 * @param detail null for a plain claim
 * @param holderId observed or named, may be null
 * @param locationId observed, may be null
 */
public record AssetVerified(
        long verificationId,
        AssetId assetId,
        UUID auditId,
        Claim claim,
        Detail detail,
        Grade grade,
        PersonId holderId,
        LocationId locationId) {}
