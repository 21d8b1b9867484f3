package dev.rollcall.imports;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that somebody uploads.
 *
 * @param everyCompany whether each row goes to the legal entity that it names
 * @param entityId legal entity of all rows otherwise; null for the only one
 * @param subject what its rows are; null to tell by the header
 * @param licenceId of an account list that names no product, otherwise null
 * @param source what kind of system it comes from; null for what the layout says
 */
public record Upload(
        Path file,
        String fileName,
        boolean everyCompany,
        UUID entityId,
        Subject subject,
        UUID licenceId,
        SourceSystem source,
        boolean fillGapsOnly) {

    /** For one legal entity. */
    public Upload(
            Path file,
            String fileName,
            UUID entityId,
            Subject subject,
            UUID licenceId,
            SourceSystem source,
            boolean fillGapsOnly) {
        this(file, fileName, false, entityId, subject, licenceId, source, fillGapsOnly);
    }
}
