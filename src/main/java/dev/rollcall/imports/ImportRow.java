package dev.rollcall.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A staged row, as the preview shows it.
 *
 * @param number as in the file
 * @param entityId legal entity that it belongs to
 * @param subjectId the record that it matched, or makes
 * @param title how the row is named
 * @param cells values in the order of the file's columns
 * @param fields text by database column, as it would be stored
 * @param changes old and new text by database column
 * @param remarks sentences, one a line
 * @param problemColumn column of the file, null where the whole row is meant
 * @param reverses whether it would reverse an approved correction
 */
public record ImportRow(
        int number,
        RowState state,
        UUID entityId,
        UUID subjectId,
        int subjectVersion,
        String title,
        List<String> cells,
        Map<String, String> fields,
        Map<String, List<String>> changes,
        String remarks,
        String problemColumn,
        String problem,
        boolean reverses) {}
