package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.register.AssetId;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a person is asked about, however many audits ask.
 *
 * @param title manufacturer and model, or name
 * @param tag null without one
 * @param serial as expected, null without one; never shown where proof is asked
 * @param icon name of the picture of its kind
 * @param proofAsked whether policy asks for the end of the serial
 * @param handedOverBy name of the one who says that they handed it over, null for what is on record
 * @param gone that it is being looked for, since when and by whose word; null for what nobody misses
 * @param askedIn the audits that ask, first the oldest
 */
public record HeldItem(
        AssetId asset,
        String title,
        String kind,
        String icon,
        String tag,
        String serial,
        int quantity,
        boolean proofAsked,
        String handedOverBy,
        String gone,
        List<AskedIn> askedIn) {

    public HeldItem {
        Objects.requireNonNull(asset);
        askedIn = List.copyOf(askedIn);
        if (askedIn.isEmpty()) {
            throw new IllegalArgumentException("Nobody asks about " + asset);
        }
    }

    /** Proof needs a serial to compare with. */
    public boolean isProofAsked() {
        return proofAsked && SerialProof.canBeAsked(serial);
    }

    /** A second line under the title: tag, end of the serial unless it is the proof, quantity, who handed it over, and who misses it. */
    public String details() {
        StringBuilder line = new StringBuilder();
        append(line, tag == null || tag.isBlank() ? null : "Tag " + tag);
        append(line, serial == null || isProofAsked() ? null : "serial ends in " + SerialProof.lastOf(serial));
        append(line, quantity > 1 ? quantity + " pieces" : null);
        append(line, handedOverBy == null ? null : handedOverBy + " says that you have it now");
        append(line, gone == null ? null : gone + "; have you found it?");
        return line.toString();
    }

    private static void append(StringBuilder line, String part) {
        if (part != null) {
            line.append(line.isEmpty() ? "" : " · ").append(part);
        }
    }

    /**
     * @param confirmation whose item it is
     * @param audit that asks
     */
    public record AskedIn(ConfirmationId confirmation, AuditId audit) {}
}
