package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Draws five in a hundred assets to be asked about although their devices reported in. The draw comes from the ids of
 * audit and asset alone, so that anybody can repeat it.
 */
final class SpotCheck {

    private static final int PER_CENT = 5;

    private SpotCheck() {}

    static boolean draws(AuditId audit, UUID asset) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Ids.bytes(audit.value()));
            digest.update(Ids.bytes(asset));
            return Integer.remainderUnsigned(ByteBuffer.wrap(digest.digest()).getInt(), 100) < PER_CENT;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
