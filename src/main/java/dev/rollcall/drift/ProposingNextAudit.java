package dev.rollcall.drift;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.ScopeCondition;
import dev.rollcall.audit.WhoMayAudit;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes when the next audit should start and what it should cover: where the latest audits found the register less
 * accurate than it should be, sooner; and all that nobody has verified for a year, later, where it is accurate.
 */
@Service
@Transactional
public class ProposingNextAudit {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final ReadingAccuracy reading;
    private final DraftingAudits drafting;
    private final WhoMayAudit who;
    private final DriftSettings settings;
    private final CompanyTime time;
    private final BusinessDays days;

    ProposingNextAudit(
            ReadingAccuracy reading,
            DraftingAudits drafting,
            WhoMayAudit who,
            DriftSettings settings,
            CompanyTime time,
            BusinessDays days) {
        this.reading = reading;
        this.drafting = drafting;
        this.who = who;
        this.settings = settings;
        this.time = time;
        this.days = days;
    }

    /**
     * What is proposed.
     *
     * @param startsOn a working day, today at the earliest
     * @param because in a sentence
     * @param covers names of the locations and categories below the target; empty for what was not verified for a year
     */
    public record Proposal(LocalDate startsOn, String because, List<String> covers, Scope scope) {}

    /** Empty as long as no audit is closed. */
    @Transactional(readOnly = true)
    public Optional<Proposal> propose() {
        List<ReadingAccuracy.InAudit> audits = reading.audits();
        if (audits.isEmpty()) {
            return Optional.empty();
        }
        List<String> covers = new ArrayList<>();
        List<ScopeCondition> conditions = Stream.of(Dimension.values())
                .flatMap(dimension -> reading.by(dimension, audits).stream()
                        .filter(line -> isBelow(line, audits))
                        .peek(line -> covers.add(line.name()))
                        .map(line -> condition(dimension, line)))
                .toList();
        int months = covers.isEmpty() ? settings.monthsOnTarget() : settings.monthsBelow();
        LocalDate since = time.dayOf(audits.get(0).closedAt());
        LocalDate due = since.plusMonths(months);
        LocalDate start = days.onOrAfter(due.isBefore(time.today()) ? time.today() : due);
        return Optional.of(
                covers.isEmpty()
                        ? new Proposal(
                                start,
                                "The register is at least " + settings.target()
                                        + " percent right wherever it was looked at: " + settings.monthsOnTarget()
                                        + " months after the last audit will do.",
                                covers,
                                Scope.all(new ScopeCondition(
                                        ScopeCondition.Field.NOT_VERIFIED,
                                        ScopeCondition.Comparison.SINCE,
                                        start.minusYears(1).toString())))
                        : new Proposal(
                                start,
                                "Less than " + settings.target() + " percent of what was looked at was right there: "
                                        + months + " months after the last audit is late enough.",
                                covers,
                                new Scope(Scope.Match.ANY, conditions, List.of())));
    }

    /** Keeps what is proposed as a draft, which can be changed like any other. */
    public Result<AuditId> draft(Actor actor) {
        who.requireRun(actor);
        return propose()
                .map(next -> drafting.draft(
                        new AuditDraft(
                                "Follow-up audit, " + MONTH.format(next.startsOn()),
                                false,
                                actor.personId() == null ? null : new PersonId(actor.personId()),
                                next.scope(),
                                null,
                                drafting.defaultDates(next.startsOn())),
                        actor))
                .orElseGet(
                        () -> Result.refused("No audit is closed yet, so that nothing can be said of the next one."));
    }

    private boolean isBelow(ReadingAccuracy.Line line, List<ReadingAccuracy.InAudit> audits) {
        Accuracy latest = line.latest(audits);
        return latest != null && latest.isBelow(settings.target());
    }

    private static ScopeCondition condition(Dimension dimension, ReadingAccuracy.Line line) {
        return new ScopeCondition(
                dimension == Dimension.LOCATION ? ScopeCondition.Field.LOCATION : ScopeCondition.Field.KIND,
                ScopeCondition.Comparison.IS,
                line.id().toString());
    }
}
