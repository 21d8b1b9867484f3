package dev.rollcall.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * One import of one file, as pages and the API show it.
 *
 * @param entityId legal entity of all rows; null where each row names its company
 * @param licenceId whose accounts the rows are; null for other files, and for one that names its products
 * @param layout id of the recognised layout, or "mapped"
 * @param source what kind of system the file comes from
 * @param refusal why the whole import was refused, otherwise null
 * @param uploadedBy name of who uploaded it
 * @param uploader the engine's name for that person, null for a token
 */
public record ImportRun(
        ImportId id,
        UUID entityId,
        Subject subject,
        UUID licenceId,
        String layout,
        SourceSystem source,
        String fileName,
        ImportState state,
        Mapping mapping,
        boolean fillGapsOnly,
        ApplyMode mode,
        boolean reversalsAccepted,
        int rowsTotal,
        int rowsStaged,
        int rowsApplied,
        String refusal,
        String uploadedBy,
        UUID uploader,
        Instant createdAt,
        Instant appliedAt) {

    /** Ids of different systems do not meet: each gets the name of its system in front. */
    String sourceId(String id) {
        return layout.replaceFirst("-.*", "") + ":" + id;
    }

    /** Whether each row goes to the company that it names. */
    public boolean isEveryCompany() {
        return entityId == null;
    }

    public boolean isBusy() {
        return state == ImportState.STAGING || state == ImportState.APPLYING;
    }
}
