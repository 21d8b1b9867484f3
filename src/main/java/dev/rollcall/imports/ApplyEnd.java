package dev.rollcall.imports;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.RecordingChanges.Changed;
import dev.rollcall.people.KeepingAliases;
import dev.rollcall.people.KeepingAliases.Alias;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What applying does beside the rows themselves: history, aliases, and links between records. */
@Component
class ApplyEnd {

    private final RecordingChanges history;
    private final People people;
    private final KeepingAliases aliases;
    private final ConnectingSites sites;
    private final WaitingManagers waiting;

    ApplyEnd(
            RecordingChanges history,
            People people,
            KeepingAliases aliases,
            ConnectingSites sites,
            WaitingManagers waiting) {
        this.history = history;
        this.people = people;
        this.aliases = aliases;
        this.sites = sites;
        this.waiting = waiting;
    }

    Author author(ImportRun run) {
        if (run.uploader() != null) {
            return people.find(new PersonId(run.uploader()))
                    .map(person -> Author.person(person.subjectKey()))
                    .orElse(Author.system(run.uploadedBy()));
        }
        return new Author(Author.Kind.ACCOUNT, null, run.uploadedBy());
    }

    void record(ImportRun run, List<Changed> changed, Cause cause, Author author) {
        history.record(Tables.type(run.subject()), changed, cause, author);
    }

    /** The other spellings of people, once their own rows are written. */
    void keepAliases(List<ImportRow> batch, Cause cause, Author author) {
        List<Alias> added = batch.stream()
                .filter(row -> row.changes().containsKey(KeptSpellings.ALIAS))
                .flatMap(row -> ApplyingImports.lines(
                                row.changes().get(KeptSpellings.ALIAS).get(1))
                        .stream()
                        .map(name -> new Alias(new PersonId(row.subjectId()), name)))
                .toList();
        aliases.addAll(added, cause, author);
    }

    /** Links between people and between places, once all rows are in. */
    void connect(ImportRun run, Cause cause, Author author) {
        if (run.subject() == Subject.PEOPLE) {
            waiting.connect(run, author);
        } else if (run.subject() == Subject.LOCATIONS) {
            sites.connect(run, cause, author);
        }
    }
}
