package dev.rollcall.locate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A scan and what it turned out to be.
 *
 * @param id of the scan, null when nothing was stored because the quantity is still to be told
 * @param code as scanned
 * @param title what it is; empty for an unknown code
 * @param place where it belongs, for a thing that belongs elsewhere
 * @param quantity how many
 * @param askQuantity whether the counter has to tell how many before it counts
 * @param children tags of what belongs to it and is to be seen with it; asked about as long as some are not scanned
 * @param photo whether there is a photo of it
 */
public record Scanned(
        Long id,
        String code,
        ScanResult result,
        UUID assetId,
        String title,
        String place,
        int quantity,
        boolean askQuantity,
        List<String> children,
        boolean photo,
        Instant at) {

    @JsonProperty
    public String words() {
        return result.words();
    }

    @JsonProperty
    public String tone() {
        return result.tone();
    }
}
