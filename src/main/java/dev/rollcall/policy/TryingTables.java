package dev.rollcall.policy;

import dev.rollcall.policy.RecordedCases.Case;
import dev.rollcall.policy.Trial.Source;
import dev.rollcall.policy.table.CheckingTables;
import dev.rollcall.policy.table.PolicyRule;
import dev.rollcall.policy.table.PolicyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/**
 * Tries a changed table on what audits have recorded: each case is decided by the table in force and by the changed one. The
 * cases are read in one pass and decided by the model of the tables, which agrees with the engine.
 */
@Service
@Transactional(readOnly = true)
public class TryingTables {

    private final RecordedCases recorded;
    private final SubjectPages pages;

    TryingTables(RecordedCases recorded, SubjectPages pages) {
        this.recorded = recorded;
        this.pages = pages;
    }

    /** Whose cases there are, the audit that closed last first. */
    public List<Source> sources(String key) {
        return recorded.sources(key);
    }

    public Trial of(Source source, PolicyTable before, PolicyTable after, Pageable page) {
        Tally tally = new Tally(before, after, page);
        recorded.each(after.key(), source.audit(), after.inputNames(), tally::add);
        Map<UUID, SubjectPages.Link> links = pages.of(tally.shown.stream()
                .map(shown -> shown.one.subject())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Trial(
                source,
                tally.tried,
                tally.different,
                tally.untried,
                tally.shifts.entrySet().stream()
                        .map(shift -> new Trial.Shift(
                                shift.getKey().get(0), shift.getKey().get(1), shift.getValue()))
                        .sorted(Comparator.comparingLong(Trial.Shift::cases).reversed())
                        .toList(),
                new PageImpl<>(
                        tally.shown.stream()
                                .map(shown -> example(shown, source, links, after))
                                .toList(),
                        page,
                        tally.distinct));
    }

    /** In a sentence, for the record of who put it in force. */
    String tried(String key, PolicyTable before, PolicyTable after) {
        List<Source> sources = sources(key);
        if (sources.isEmpty()) {
            return "Nothing was on record to try it on";
        }
        Trial trial = of(sources.get(0), before, after, Pageable.ofSize(1));
        return "%d of %d cases of “%s” would have come out differently"
                .formatted(trial.different(), trial.tried(), cut(trial.source().name()));
    }

    private static Trial.Example example(
            Shown shown, Source source, Map<UUID, SubjectPages.Link> links, PolicyTable table) {
        SubjectPages.Link link = shown.one.tag() == null || source.audit() == null
                ? shown.one.subject() == null ? null : links.get(shown.one.subject())
                : new SubjectPages.Link(
                        shown.one.tag(),
                        "/audits/" + source.audit() + "/items?q=" + UriUtils.encode(shown.one.tag(), "UTF-8"));
        return new Trial.Example(
                CheckingTables.told(
                        table,
                        table.inputNames().stream()
                                .map(name -> shown.one.values().get(name))
                                .toList()),
                shown.one.number(),
                shown.before.outcome(),
                shown.after.outcome(),
                shown.before.rule().map(PolicyRule::id).orElse(null),
                shown.after.rule().map(PolicyRule::id).orElse(null),
                link == null ? null : link.about(),
                link == null ? null : link.href());
    }

    private static String cut(String name) {
        return name.length() > 200 ? name.substring(0, 200) + "…" : name;
    }

    /** A case that comes out differently. */
    private record Shown(Case one, PolicyTable.Verdict before, PolicyTable.Verdict after) {}

    /** Counts while the cases go by, and keeps those of one page. */
    private static final class Tally {

        private final PolicyTable before;
        private final PolicyTable after;
        private final Pageable page;
        private final Map<List<String>, Long> shifts = new HashMap<>();
        private final List<Shown> shown = new ArrayList<>();
        private long tried;
        private long different;
        private long untried;
        private long distinct;

        private Tally(PolicyTable before, PolicyTable after, Pageable page) {
            this.before = before;
            this.after = after;
            this.page = page;
        }

        private void add(Case one) {
            Optional<PolicyTable.Verdict> was = before.decide(one.values());
            Optional<PolicyTable.Verdict> is = after.decide(one.values());
            if (was.isEmpty() || is.isEmpty()) {
                untried += one.number();
                return;
            }
            tried += one.number();
            if (was.get().outcome().equals(is.get().outcome())) {
                return;
            }
            different += one.number();
            shifts.merge(List.of(was.get().outcome(), is.get().outcome()), one.number(), Long::sum);
            if (distinct >= page.getOffset() && shown.size() < page.getPageSize()) {
                shown.add(new Shown(one, was.get(), is.get()));
            }
            distinct++;
        }
    }
}
