package dev.rollcall.audit;

import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody lays down before an audit starts.
 *
 * @param name as people see it in mails and lists
 * @param discovery nothing is on record yet: everybody lists what they hold, and rooms are scanned
 * @param leadId person in charge; the manager of those who have none. May be missing in a draft, not at the start
 * @param scope which assets it covers
 * @param announcement text of the announcement, may be empty
 * @param sample null where all that the scope covers is verified
 */
public record AuditDraft(
        String name,
        boolean discovery,
        PersonId leadId,
        Scope scope,
        String announcement,
        AuditDates dates,
        Sample sample) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ANNOUNCEMENT = 2000;

    public AuditDraft {
        name = name == null ? "" : name.strip();
        announcement = announcement == null || announcement.isBlank() ? null : announcement.strip();
        Objects.requireNonNull(scope);
        Objects.requireNonNull(dates);
    }

    /** Of everything that the scope covers. */
    public AuditDraft(
            String name, boolean discovery, PersonId leadId, Scope scope, String announcement, AuditDates dates) {
        this(name, discovery, leadId, scope, announcement, dates, null);
    }

    /** Field → what is wrong with it and how to mend it; empty when all is well. */
    public Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty()) {
            problems.put("name", "Enter a name for the audit");
        } else if (name.length() > LONGEST_NAME) {
            problems.put("name", "Shorten the name to 200 characters");
        }
        if (announcement != null && announcement.length() > LONGEST_ANNOUNCEMENT) {
            problems.put("announcement", "Shorten the announcement to 2000 characters");
        }
        problems.putAll(dates.problems(today));
        scope.problem().ifPresent(problem -> problems.put("scope", problem));
        sampleProblem().ifPresent(problem -> problems.put("margin", problem));
        return problems;
    }

    private Optional<String> sampleProblem() {
        if (sample == null) {
            return Optional.empty();
        }
        return discovery
                ? Optional.of("A discovery has nothing on record to draw from: take away the sample or the discovery")
                : sample.problem();
    }

    AuditDraft with(Scope newScope) {
        return new AuditDraft(name, discovery, leadId, newScope, announcement, dates, sample);
    }

    AuditDraft withAnnouncement(String text) {
        return new AuditDraft(name, discovery, leadId, scope, text, dates, sample);
    }
}
