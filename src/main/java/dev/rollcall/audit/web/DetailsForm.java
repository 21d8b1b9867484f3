package dev.rollcall.audit.web;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditDates;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.audit.Sample;
import dev.rollcall.audit.Scope;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import java.time.LocalDate;
import java.util.Map;

/**
 * Name, days and person in charge, as typed.
 *
 * @param lead address, user name or full name; may be empty in a draft
 * @param margin whole per cent
 * @param seed empty for the audit's own id
 * @param version the version of the draft that was opened; null for a new one
 */
public record DetailsForm(
        String name,
        Boolean discovery,
        String lead,
        String startsOn,
        String confirmBy,
        String countBy,
        String closeBy,
        Boolean sample,
        Integer confidence,
        String margin,
        String seed,
        Integer version) {

    static DetailsForm empty(AuditDates dates, String lead) {
        return new DetailsForm(
                "",
                false,
                lead,
                dates.startsOn().toString(),
                dates.confirmBy().toString(),
                dates.countBy().toString(),
                dates.closeBy().toString(),
                false,
                Sample.USUAL_CONFIDENCE,
                String.valueOf(Sample.USUAL_MARGIN),
                "",
                null);
    }

    static DetailsForm of(Audit audit, NamingPeople people) {
        AuditDates dates = audit.dates();
        Sample sample = audit.draft().sample();
        String lead = audit.lead().map(PersonId::value).map(people::text).orElse("");
        return new DetailsForm(
                audit.name(),
                audit.isDiscovery(),
                lead,
                dates.startsOn().toString(),
                dates.confirmBy().toString(),
                dates.countBy().toString(),
                dates.closeBy().toString(),
                sample != null,
                sample == null ? Sample.USUAL_CONFIDENCE : sample.confidence(),
                String.valueOf(sample == null ? Sample.USUAL_MARGIN : sample.margin()),
                sample == null ? "" : sample.seed(),
                audit.version());
    }

    /** A box that is not ticked is not sent. */
    boolean isDiscovery() {
        return Boolean.TRUE.equals(discovery);
    }

    AuditDates dates() {
        return new AuditDates(
                TypedDay.read(startsOn), TypedDay.read(confirmBy), TypedDay.read(countBy), TypedDay.read(closeBy));
    }

    /** What is wrong with what was typed. */
    FormErrors problems(NamingPeople people, LocalDate today) {
        FormErrors errors = FormErrors.of(Map.of());
        TypedDay.check(errors, "startsOn", startsOn);
        TypedDay.check(errors, "confirmBy", confirmBy);
        TypedDay.check(errors, "countBy", countBy);
        TypedDay.check(errors, "closeBy", closeBy);
        draft((PersonId) null).problems(today).forEach(errors::add);
        if (lead != null && !lead.isBlank()) {
            people.find(lead).refusal().ifPresent(reason -> errors.add("lead", reason));
        }
        return errors;
    }

    /** What was typed, with a scope and an announcement that are laid down elsewhere. */
    AuditDraft draft(PersonId leadId) {
        return new AuditDraft(name, isDiscovery(), leadId, Scope.everything(), null, dates(), drawn());
    }

    /** A margin that cannot be read is none that can be taken. */
    private Sample drawn() {
        if (!Boolean.TRUE.equals(sample)) {
            return null;
        }
        String percent = margin == null ? "" : margin.strip();
        int read = percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : 0;
        return new Sample(confidence == null ? 0 : confidence, read, seed);
    }

    AuditDraft draft(NamingPeople people) {
        Result<PersonId> found = lead == null || lead.isBlank() ? Result.done(null) : people.find(lead);
        return draft(found.isDone() ? found.value() : null);
    }
}
