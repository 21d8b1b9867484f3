package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AcceptingWeaknesses;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Readiness;
import dev.rollcall.audit.Scope;
import dev.rollcall.audit.StartingAudits;
import dev.rollcall.people.PersonId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Drafts an audit, accepts what would weaken it, and starts it; afterwards its work is out. */
@Component
@Profile("demo")
class StartingSampleAudits {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final DraftingAudits drafting;
    private final Audits audits;
    private final Readiness readiness;
    private final AcceptingWeaknesses accepting;
    private final StartingAudits starting;
    private final LettingAuditsRun running;

    StartingSampleAudits(
            DraftingAudits drafting,
            Audits audits,
            Readiness readiness,
            AcceptingWeaknesses accepting,
            StartingAudits starting,
            LettingAuditsRun running) {
        this.drafting = drafting;
        this.audits = audits;
        this.readiness = readiness;
        this.accepting = accepting;
        this.starting = starting;
        this.running = running;
    }

    /** An equipment check of everything. */
    AuditId start(AuditDates dates, Actor lead) {
        return start(
                "Equipment check",
                Scope.everything(),
                "Please look at each thing before you answer. It takes two minutes.",
                dates,
                lead);
    }

    /** Led by whoever starts it, and named for the month of its first day. */
    AuditId start(String name, Scope scope, String announcement, AuditDates dates, Actor lead) {
        AuditDraft draft = new AuditDraft(
                name + ", " + MONTH.format(dates.startsOn()),
                false,
                new PersonId(lead.personId()),
                scope,
                announcement,
                dates);
        return start(draft, lead);
    }

    private AuditId start(AuditDraft draft, Actor actor) {
        AuditId audit = drafting.draft(draft, actor).value();
        running.goOn(audit);
        for (Readiness.Point point : readiness.check(audits.find(audit).orElseThrow())) {
            accepting
                    .accept(audit, point.weakness(), "Known, and too few to wait for", actor)
                    .value();
        }
        starting.start(audit, actor).value();
        running.goOn(audit);
        return audit;
    }
}
