package dev.rollcall.missing;

import dev.rollcall.register.AssetStatus;
import java.util.Optional;

/** How a case ends, with the status that the register then gives the asset; the money is finance's to write off. */
public enum Ending {
    FOUND("found", null),
    RECOVERED("recovered", null),
    DISPOSED_EARLIER("disposed of earlier, unrecorded", AssetStatus.DISPOSED),
    RECORD_WRONG("the record was wrong", AssetStatus.RETIRED),
    LOST("lost", AssetStatus.MISSING),
    STOLEN("stolen", AssetStatus.STOLEN),
    SETTLED("settled by insurer, supplier or lessor", AssetStatus.RETIRED),
    BELOW_LIMIT("closed below the limit", AssetStatus.MISSING);

    private final String label;
    private final AssetStatus status;

    Ending(String label, AssetStatus status) {
        this.label = label;
        this.status = status;
    }

    public String label() {
        return label;
    }

    /** Whether something is gone from the books, so that the worth counts against a limit. */
    boolean isLoss() {
        return this != FOUND && this != RECOVERED;
    }

    /** Empty where the thing is back: then it is in use with a holder, and in stock without. */
    Optional<AssetStatus> status() {
        return Optional.ofNullable(status);
    }
}
