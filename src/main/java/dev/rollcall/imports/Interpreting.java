package dev.rollcall.imports;

import dev.rollcall.imports.DraftRow.Target;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a portion of rows what they mean for the register. */
@Component
class Interpreting {

    private final ResolvingReferences references;
    private final Matching matching;
    private final Comparing comparing;

    Interpreting(ResolvingReferences references, Matching matching, Comparing comparing) {
        this.references = references;
        this.matching = matching;
        this.comparing = comparing;
    }

    void interpret(ImportRun run, List<DraftRow> drafts) {
        references.resolve(run.entityId(), drafts);
        matching.match(run, drafts);
        comparing.compare(run, drafts);
        drafts.forEach(draft -> draft.references.stream()
                .filter(reference -> reference.column().equals("manager_id") && reference.target() == Target.PERSON)
                .filter(reference -> !draft.fields.containsKey("manager_id"))
                .forEach(reference -> draft.fields.put(ImportRows.MANAGER, String.join("\n", reference.texts()))));
    }
}
