package dev.rollcall.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something to know of an asset, a licence or a purchase.
 *
 * @param words what there is to know: "Warranty ended"
 * @param days from today; negative for what has passed
 * @param subjectId of the asset, licence or purchase
 * @param seats that lie idle or have no account, null for other kinds
 * @param owner of the licence; null where IT staff look after it
 * @param state OPEN, SNOOZED, DISMISSED or GONE
 * @param reason of the snooze or the dismissal
 */
public record Notice(
        long id,
        NoticeKind kind,
        String words,
        LocalDate dueOn,
        long days,
        UUID subjectId,
        String title,
        String entity,
        Integer seats,
        String owner,
        String state,
        LocalDate snoozedUntil,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    /** Address of the asset, licence or purchase. */
    public String address() {
        if (kind == NoticeKind.DELIVERY) {
            return "/purchases/" + subjectId;
        }
        return "/register/" + (kind.isOfLicence() ? "licences/" : "assets/") + subjectId;
    }

    /** In a line of a mail. */
    String line(String day) {
        return title + " – " + (seats == null ? words.toLowerCase() + " " : seats + " idle seats, seen ") + day;
    }
}
