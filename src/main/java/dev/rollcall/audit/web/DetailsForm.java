package dev.rollcall.audit.web;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Scope;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Name, days and person in charge, as typed.
 *
 * @param lead address, user name or full name; may be empty in a draft
 * @param version the version of the draft that was opened; null for a new one
 */
public record DetailsForm(
        String name,
        boolean discovery,
        String lead,
        LocalDate startsOn,
        LocalDate confirmBy,
        LocalDate countBy,
        LocalDate closeBy,
        Integer version) {

    static DetailsForm empty(AuditDates dates, String lead) {
        return new DetailsForm(
                "", false, lead, dates.startsOn(), dates.confirmBy(), dates.countBy(), dates.closeBy(), null);
    }

    static DetailsForm of(Audit audit, NamingPeople people) {
        AuditDates dates = audit.dates();
        String lead = audit.lead().map(PersonId::value).map(people::text).orElse("");
        return new DetailsForm(
                audit.name(),
                audit.isDiscovery(),
                lead,
                dates.startsOn(),
                dates.confirmBy(),
                dates.countBy(),
                dates.closeBy(),
                audit.version());
    }

    AuditDates dates() {
        return new AuditDates(startsOn, confirmBy, countBy, closeBy);
    }

    /** Field → what is wrong with it. */
    Map<String, String> problems(NamingPeople people, LocalDate today) {
        Map<String, String> problems =
                new LinkedHashMap<>(draft((PersonId) null).problems(today));
        if (lead != null && !lead.isBlank()) {
            people.find(lead).refusal().ifPresent(reason -> problems.put("lead", reason));
        }
        return problems;
    }

    /** What was typed, with a scope and an announcement that are laid down elsewhere. */
    AuditDraft draft(PersonId leadId) {
        return new AuditDraft(name, discovery, leadId, Scope.everything(), null, dates());
    }

    AuditDraft draft(NamingPeople people) {
        Result<PersonId> found = lead == null || lead.isBlank() ? Result.done(null) : people.find(lead);
        return draft(found.isDone() ? found.value() : null);
    }
}
