package dev.rollcall.confirmation;

import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a person says of one thing, checked.
 *
 * @param detail with HAVE_BUT and NOT_HERE only
 * @param toPerson the person on record whom toWhom names, null when nobody or several answer to it
 * @param laterDate with LATER only
 * @param proof null where none was asked
 * @param seen what was read off the thing, with DIFFERS only
 * @param photo of the label, with proof PHOTO only
 * @param more questions that the owner of the process added: key → value
 */
public record ItemAnswer(
        AssetId asset,
        AnswerKind kind,
        AnswerDetail detail,
        boolean noLongerNeeded,
        PersonId toPerson,
        String toWhom,
        String place,
        LocalDate laterDate,
        ProofShown proof,
        UUID photo,
        Seen seen,
        String note,
        Map<String, Object> more) {

    public ItemAnswer {
        Objects.requireNonNull(asset);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(seen);
        more = Map.copyOf(more);
        if ((kind == AnswerKind.HAVE_BUT || kind == AnswerKind.NOT_HERE) != (detail != null)) {
            throw new IllegalArgumentException(kind + " with detail " + detail);
        }
        if (detail != null && detail.isProblem() != (kind == AnswerKind.HAVE_BUT)) {
            throw new IllegalArgumentException(kind + " with detail " + detail);
        }
        if ((kind == AnswerKind.LATER) != (laterDate != null)) {
            throw new IllegalArgumentException(kind + " with date " + laterDate);
        }
    }

    /** Whether the thing is there as expected. */
    public boolean isPlainYes() {
        return kind == AnswerKind.HAVE && proof != ProofShown.WRONG;
    }

    /** What the answer says about the thing, with a proof that failed told as a serial that differs. */
    public AnswerDetail told() {
        return kind == AnswerKind.HAVE && proof == ProofShown.WRONG ? AnswerDetail.DIFFERS : detail;
    }
}
