package dev.rollcall.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a portion of rows what they mean for the register. */
@Component
class Interpreting {

    private final ResolvingReferences references;
    private final Matching matching;
    private final Comparing comparing;
    private final ImportedSeats seats;
    private final ImportedAccounts accounts;
    private final FindingManagers managers;

    Interpreting(
            ResolvingReferences references,
            Matching matching,
            Comparing comparing,
            ImportedSeats seats,
            ImportedAccounts accounts,
            FindingManagers managers) {
        this.references = references;
        this.matching = matching;
        this.comparing = comparing;
        this.seats = seats;
        this.accounts = accounts;
        this.managers = managers;
    }

    void interpret(ImportRun run, List<DraftRow> drafts) {
        switch (run.subject()) {
            case ACCOUNTS -> accounts.judge(run, drafts);
            case LICENCES -> licences(run, drafts);
            default -> records(run, drafts);
        }
    }

    private void licences(ImportRun run, List<DraftRow> drafts) {
        references.resolve(drafts);
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
        references.resolve(drafts);
        matching.match(run, drafts);
        comparing.compare(run, drafts);
    }

    /** What can only be said once all rows of the file are read. */
    void finish(ImportRun run) {
        managers.find(run);
    }
}
