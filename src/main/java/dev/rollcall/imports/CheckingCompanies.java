package dev.rollcall.imports;

import dev.rollcall.register.Identifiers;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells which legal entity each row belongs to. An import for one entity leaves the rows of others to their own import,
 * and keeps a company that is no entity on record as an extra field; one for every company in the file takes each row to
 * the company that it names. Locations that name none are shared by all.
 */
@Component
class CheckingCompanies {

    private final LegalEntities entities;

    CheckingCompanies(LegalEntities entities) {
        this.entities = entities;
    }

    /** For a portion of rows. */
    Companies of(ImportRun run) {
        return new Companies(
                run,
                entities.byName().stream()
                        .collect(Collectors.toMap(
                                one -> Identifiers.nameKey(one.fields().name()),
                                Function.identity(),
                                (first, second) -> first)));
    }

    /** The legal entities by name, and what a row of the import says of them. */
    static final class Companies {

        private final ImportRun run;
        private final Map<String, LegalEntity> known;
        private final List<String> columns;
        private final String own;

        private Companies(ImportRun run, Map<String, LegalEntity> known) {
            this.run = run;
            this.known = known;
            this.columns = run.mapping().columnsFor(Meaning.COMPANY);
            this.own = known.values().stream()
                    .filter(one -> one.entityId().value().equals(run.entityId()))
                    .map(one -> one.fields().name())
                    .findFirst()
                    .orElse("");
        }

        private String named(SheetRow row) {
            return Blank.orNull(run.mapping().value(row, Meaning.COMPANY));
        }

        /** Null where it is not known (yet). */
        UUID entity(SheetRow row) {
            String company = named(row);
            LegalEntity other = company == null ? null : known.get(Identifiers.nameKey(company));
            return run.isEveryCompany() && other != null ? other.entityId().value() : run.entityId();
        }

        void check(DraftRow draft) {
            String company = named(draft.row);
            draft.entityId = entity(draft.row);
            if (run.isEveryCompany()) {
                every(draft, company);
            } else if (company != null && !Identifiers.nameKey(company).equals(Identifiers.nameKey(own))) {
                foreign(draft, company);
            }
        }

        private void every(DraftRow draft, String company) {
            if (company != null && draft.entityId == null) {
                draft.refuse(
                        columns.get(0),
                        "\"" + company + "\" is no legal entity on record. Add it (Locations, Legal entities), or write"
                                + " the name that it has there.");
            } else if (company == null && run.subject() != Subject.LOCATIONS) {
                draft.refuse(
                        columns.get(0),
                        "The row names no company. Fill it in, or import the row for one legal entity.");
            }
        }

        private void foreign(DraftRow draft, String company) {
            LegalEntity other = known.get(Identifiers.nameKey(company));
            if (other != null) {
                draft.leave(
                        columns.get(0),
                        "The row belongs to " + other.fields().name() + ", and this import is for " + own + ".");
                return;
            }
            draft.extra.put(columns.get(0), company);
            if (known.size() > 1) {
                draft.remarks.add(
                        "\"" + company + "\" is no legal entity on record; the row is taken for " + own + ".");
            }
        }
    }
}
