package dev.rollcall.imports;

import dev.rollcall.register.Identifiers;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Holds the company that a row names against the legal entity of its import. Tags are unique within one entity only, so a
 * row of another one is refused; a company that is no entity on record stays with the row as an extra field.
 */
@Component
class CheckingCompanies {

    private final LegalEntities entities;

    CheckingCompanies(LegalEntities entities) {
        this.entities = entities;
    }

    void check(ImportRun run, List<DraftRow> drafts) {
        List<String> columns = run.mapping().columnsFor(Meaning.COMPANY);
        if (columns.isEmpty()) {
            return;
        }
        Map<String, LegalEntity> known = entities.byName().stream()
                .collect(Collectors.toMap(
                        one -> Identifiers.nameKey(one.fields().name()),
                        Function.identity(),
                        (first, second) -> first));
        String own = known.values().stream()
                .filter(one -> one.entityId().value().equals(run.entityId()))
                .map(one -> one.fields().name())
                .findFirst()
                .orElse("");
        for (DraftRow draft : drafts) {
            String company = Blank.orNull(run.mapping().value(draft.row, Meaning.COMPANY));
            if (company != null && !Identifiers.nameKey(company).equals(Identifiers.nameKey(own))) {
                LegalEntity other = known.get(Identifiers.nameKey(company));
                if (other != null) {
                    draft.refuse(
                            columns.get(0),
                            "The row belongs to " + other.fields().name() + ", and this import is for " + own
                                    + ". Import the file for " + other.fields().name()
                                    + " too, or leave the column out.");
                } else {
                    unknown(draft, columns.get(0), company, known.size() > 1 ? own : null);
                }
            }
        }
    }

    /** Where there is one entity alone, it goes without saying to whom the row belongs. */
    private static void unknown(DraftRow draft, String column, String company, String own) {
        draft.extra.put(column, company);
        if (own != null) {
            draft.remarks.add("\"" + company + "\" is no legal entity on record; the row is taken for " + own + ".");
        }
    }
}
