package dev.rollcall.audit;

import dev.rollcall.register.AssetId;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One asset in the scope of an audit with what was expected of it when the audit started, and what came of it.
 *
 * @param title manufacturer and model, or name
 * @param money cost in the reporting currency, null when not known
 * @param outcome null as long as the item is open
 * @param grade name of the grade of the evidence that decided, null without
 * @param verificationId the evidence that decided, null without
 */
public record AuditItem(
        long id,
        AuditId auditId,
        AssetId assetId,
        UUID entityId,
        UUID kindId,
        String tag,
        String serial,
        String title,
        UUID holderId,
        String department,
        UUID locationId,
        UUID siteId,
        UUID parentId,
        String status,
        int quantity,
        BigDecimal money,
        Method method,
        boolean spotCheck,
        Outcome outcome,
        String outcomeReason,
        String grade,
        Long verificationId) {}
