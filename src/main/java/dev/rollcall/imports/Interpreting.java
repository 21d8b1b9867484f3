package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a portion of rows what they mean for the register. */
@Component
class Interpreting {

    private final CheckingCompanies companies;
    private final ResolvingReferences references;
    private final Matching matching;
    private final Comparing comparing;
    private final ImportedSeats seats;
    private final ImportedAccounts accounts;

    Interpreting(
            CheckingCompanies companies,
            ResolvingReferences references,
            Matching matching,
            Comparing comparing,
            ImportedSeats seats,
            ImportedAccounts accounts) {
        this.companies = companies;
        this.references = references;
        this.matching = matching;
        this.comparing = comparing;
        this.seats = seats;
        this.accounts = accounts;
    }

    void interpret(ImportRun run, List<DraftRow> drafts) {
        companies.check(run, drafts);
        switch (run.subject()) {
            case ACCOUNTS -> accounts.judge(run, drafts);
            case LICENCES -> licences(run, drafts);
            default -> records(run, drafts);
        }
    }

    private void licences(ImportRun run, List<DraftRow> drafts) {
        references.resolve(run.entityId(), drafts);
        List<ImportedSeats.Repeated> repeated = seats.repeated(run, drafts);
        Set<DraftRow> repeating =
                repeated.stream().map(ImportedSeats.Repeated::draft).collect(Collectors.toSet());
        List<DraftRow> firsts =
                drafts.stream().filter(draft -> !repeating.contains(draft)).toList();
        matching.match(run, firsts);
        seats.dropAssigned(firsts);
        comparing.compare(run, firsts);
        seats.judge(run, repeated);
    }

    private void records(ImportRun run, List<DraftRow> drafts) {
        references.resolve(run.entityId(), drafts);
        matching.match(run, drafts);
        comparing.compare(run, drafts);
        drafts.forEach(draft -> draft.references.stream()
                .filter(reference -> reference.column().equals("manager_id") && reference.target() == Target.PERSON)
                .filter(reference -> !draft.fields.containsKey("manager_id"))
                .forEach(reference -> draft.fields.put(ImportRows.MANAGER, String.join("\n", reference.texts()))));
    }
}
