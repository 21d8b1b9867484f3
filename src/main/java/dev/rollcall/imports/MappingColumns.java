package dev.rollcall.imports;

import dev.rollcall.access.Actor;
import dev.rollcall.sheet.DateOrder;
import dev.rollcall.values.Result;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody's word on what the columns and dates of a file mean, remembers it, and starts staging; after the preview,
 * staging starts anew.
 */
@Service
@Transactional
public class MappingColumns {

    private static final Set<Meaning> SEVERAL = Set.of(
            Meaning.EXTRA,
            Meaning.IGNORE,
            Meaning.HOLDER,
            Meaning.MANAGER,
            Meaning.CUSTODIAN,
            Meaning.CHECK_IN_USER,
            Meaning.SEAT_HOLDER,
            Meaning.LICENCE_OWNER);

    private final ImportRuns runs;
    private final ImportRows rows;
    private final RememberedMappings remembered;
    private final ImportProcess process;

    MappingColumns(ImportRuns runs, ImportRows rows, RememberedMappings remembered, ImportProcess process) {
        this.runs = runs;
        this.rows = rows;
        this.remembered = remembered;
        this.process = process;
    }

    /**
     * @param told meaning by normalised header; headers that it does not name keep what was proposed
     * @param order whether day or month comes first where the file does not show it; null when not told
     */
    public Result<Void> map(ImportId id, Map<String, Meaning> told, SourceSystem source, DateOrder order, Actor actor) {
        ImportRun run = runs.find(id).orElseThrow();
        Mapping old = run.mapping();
        Map<String, Meaning> meanings = new LinkedHashMap<>(old.meanings());
        told.forEach((key, meaning) -> meanings.computeIfPresent(key, (any, before) -> meaning));
        Set<Meaning> seen = new LinkedHashSet<>();
        for (Map.Entry<String, Meaning> entry : meanings.entrySet()) {
            if (!Meaning.of(run.subject()).contains(entry.getValue())) {
                return Result.refused("A column cannot be \"" + entry.getValue().label() + "\" in this kind of file.");
            }
            boolean isNew = seen.add(entry.getValue());
            if (!isNew && run.layout().equals("mapped") && !SEVERAL.contains(entry.getValue())) {
                return Result.refused("Two columns are \"" + entry.getValue().label() + "\". Choose one of them.");
            }
        }
        if (seen.stream().noneMatch(Meaning.identifying(run.subject())::contains)) {
            return Result.refused("No column says which record a row means. Choose one of: "
                    + String.join(
                            ", ",
                            Meaning.identifying(run.subject()).stream()
                                    .map(Meaning::label)
                                    .sorted()
                                    .toList())
                    + ".");
        }
        Optional<String> ofWhat = ChosenLicence.refusal(run.subject(), run.licenceId(), seen);
        if (ofWhat.isPresent()) {
            return Result.refused(ofWhat.get());
        }
        Optional<String> companies =
                run.isEveryCompany() ? ChosenEntity.everyRefusal(run.subject(), meanings.values()) : Optional.empty();
        if (companies.isPresent()) {
            return Result.refused(companies.get());
        }
        Map<String, DateOrder> orders = new LinkedHashMap<>(old.orders());
        Map<String, String> questions = new LinkedHashMap<>(old.questions());
        questions.keySet().removeIf(key -> !meanings.get(key).isDate());
        questions.keySet().forEach(key -> {
            if (order != null) {
                orders.put(key, order);
            }
        });
        Mapping mapping = old.with(meanings, orders, questions);
        if (mapping.isOpen()) {
            return Result.refused("Tell whether the day or the month comes first in the dates.");
        }
        SourceSystem from = source == null ? run.source() : source;
        boolean again = run.state() == ImportState.PREVIEW;
        if (!runs.mapped(id, again ? ImportState.PREVIEW : ImportState.QUESTION, mapping, from)) {
            return Result.refused("The columns of this import cannot be changed any more: it is "
                    + run.state().name().toLowerCase(Locale.ROOT) + ".");
        }
        if (run.layout().equals("mapped")) {
            remembered.remember(run.subject(), mapping.headers(), meanings, from);
        }
        if (again) {
            rows.forget(id);
            process.changed(id);
        } else {
            process.uploaded(id, actor.assignee());
        }
        return Result.done();
    }
}
