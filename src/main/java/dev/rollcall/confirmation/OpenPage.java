package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that one person can answer now, over all audits.
 *
 * @param confirmations those that take an answer, first the oldest
 * @param items each thing once
 * @param audits names of the audits that ask
 */
record OpenPage(
        PersonId person, List<Confirmation> confirmations, List<HeldItem> items, Map<AuditId, AskingAudit> audits) {

    boolean isEmpty() {
        return confirmations.isEmpty();
    }

    List<HeldItem> itemsOf(Confirmation confirmation) {
        return items.stream()
                .filter(item -> item.askedIn().stream()
                        .anyMatch(asked -> asked.confirmation().equals(confirmation.confirmationId())))
                .toList();
    }

    /** The last day on which everything on the page is still taken. */
    LocalDate due() {
        return confirmations.stream()
                .map(Confirmation::due)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    boolean isAnswered() {
        return confirmations.stream().allMatch(one -> one.state().isAnswered());
    }

    /**
     * @param runs whether it takes answers from everybody
     * @param ended whether it still takes them from those who were away
     */
    record AskingAudit(String name, String announcement, boolean runs, boolean ended, PersonId lead) {}
}
