package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
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
    private final PreparingSampleAudits preparing;
    private final StartingAudits starting;
    private final LettingAuditsRun running;

    StartingSampleAudits(
            DraftingAudits drafting,
            PreparingSampleAudits preparing,
            StartingAudits starting,
            LettingAuditsRun running) {
        this.drafting = drafting;
        this.preparing = preparing;
        this.starting = starting;
        this.running = running;
    }

    /** An equipment check of everything; of licences too where they are there already. */
    AuditId start(AuditDates dates, boolean licences, Actor lead) {
        return start(
                "Equipment check",
                Scope.everything(),
                "Please look at each thing before you answer. It takes two minutes.",
                dates,
                licences,
                lead);
    }

    /** Of things alone. */
    AuditId start(String name, Scope scope, String announcement, AuditDates dates, Actor lead) {
        return start(name, scope, announcement, dates, false, lead);
    }

    /** Led by whoever starts it, and named for the month of its first day. */
    private AuditId start(
            String name, Scope scope, String announcement, AuditDates dates, boolean licences, Actor lead) {
        AuditDraft draft = new AuditDraft(
                name + ", " + MONTH.format(dates.startsOn()),
                false,
                new PersonId(lead.personId()),
                scope,
                announcement,
                dates);
        return start(draft, licences, lead);
    }

    private AuditId start(AuditDraft draft, boolean licences, Actor actor) {
        AuditId audit = drafting.draft(draft, actor).value();
        running.goOn(audit);
        preparing.prepare(audit, licences, actor);
        starting.start(audit, actor).value();
        running.goOn(audit);
        return audit;
    }
}
