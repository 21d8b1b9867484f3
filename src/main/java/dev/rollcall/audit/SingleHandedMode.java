package dev.rollcall.audit;

import dev.rollcall.calendar.DayText;
import dev.rollcall.history.Author;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** From when until when one person approved alone in an audit, who said so, and why. */
@Embeddable
class SingleHandedMode {

    private UUID singleHandedByKey;
    private String singleHandedBy;
    private LocalDate singleHandedOn;
    private String singleHandedReason;
    private UUID singleHandedOffByKey;
    private String singleHandedOffBy;
    private LocalDate singleHandedOff;
    private String singleHandedOffReason;

    protected SingleHandedMode() {}

    SingleHandedMode(Author by, LocalDate on, String reason) {
        singleHandedByKey = by.key();
        singleHandedBy = by.name();
        singleHandedOn = on;
        singleHandedReason = reason;
    }

    void end(Author by, LocalDate off, String reason) {
        singleHandedOffByKey = by.key();
        singleHandedOffBy = by.name();
        singleHandedOff = off;
        singleHandedOffReason = reason;
    }

    boolean isOn() {
        return singleHandedOff == null;
    }

    /** Who switched it on. */
    Signer by() {
        return Signer.of(singleHandedByKey, singleHandedBy);
    }

    /** When and why, as pages write it after the name. */
    String words() {
        String from = "from " + DayText.of(singleHandedOn);
        return isOn()
                ? from + ": " + singleHandedReason
                : from + " to " + DayText.of(singleHandedOff) + ": " + singleHandedReason + ". Ended: "
                        + singleHandedOffReason;
    }
}
