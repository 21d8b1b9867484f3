package dev.rollcall.audit;

import java.util.Objects;
import java.util.UUID;

/**
 * Something that turned up unexpectedly; it stays outside the denominator.
 *
 * @param source ANSWER or SCAN
 * @param sourceRef id of the listed item or scan; the same source and reference is the same extra item
 * @param ours the company's, not the finder's own
 * @param assetId the record that it matched, null without
 * @param personId who holds it, null when not known
 * @param locationId where it was found, null when not known
 * @param kindText what it is, in the finder's words
 */
public record ExtraItem(
        AuditId auditId,
        Source source,
        String sourceRef,
        boolean ours,
        UUID assetId,
        UUID personId,
        UUID locationId,
        String kindText,
        String tag,
        String serial,
        String note,
        UUID photoId) {

    /** Where it turned up. */
    public enum Source {
        ANSWER,
        SCAN
    }

    public ExtraItem {
        Objects.requireNonNull(auditId);
        Objects.requireNonNull(source);
        Objects.requireNonNull(sourceRef);
    }
}
