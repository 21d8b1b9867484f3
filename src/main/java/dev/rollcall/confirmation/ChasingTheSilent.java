package dev.rollcall.confirmation;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily round over those who have not answered: on business days, decision chase-step once for each distinct input,
 * then one INSERT and one UPDATE for each outcome. Then closes what is past its last day, so that IT has been told of it
 * even when the last day was not worked. Nobody is chased on the day on which they were asked; whoever named a day is
 * reminded in the first round from that day on, whatever the table says.
 */
@Service
public class ChasingTheSilent {

    private final Audits audits;
    private final ClosingPages pages;
    private final SilentPeople silent;
    private final ChaseSteps steps;
    private final BusinessDays days;
    private final CompanyTime time;

    ChasingTheSilent(
            Audits audits,
            ClosingPages pages,
            SilentPeople silent,
            ChaseSteps steps,
            BusinessDays days,
            CompanyTime time) {
        this.audits = audits;
        this.pages = pages;
        this.silent = silent;
        this.steps = steps;
        this.days = days;
        this.time = time;
    }

    /** One round; does nothing on a day that is not worked, or unless the audit is running. A second round a day repeats nothing. */
    @Transactional
    public void round(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        LocalDate today = time.today();
        if (audit.state() != AuditState.RUNNING || !days.isBusinessDay(today)) {
            return;
        }
        silent.remindAsAgreed(id, today);
        for (SilentPeople.Group group : silent.groups(id)) {
            Map<String, Object> step = steps.of(id, group, today);
            int level = ((Number) step.getOrDefault("level", 0)).intValue();
            if (level == 0 || !group.asked().isBefore(today) || !silent.any(id, group, level, today)) {
                continue;
            }
            switch (String.valueOf(step.get("step"))) {
                case "REMIND" -> silent.remind(id, group, level, today);
                case "TELL_MANAGER" -> silent.tellManagers(id, group, level, today);
                case "TELL_LEAD" ->
                    audit.lead()
                            .ifPresentOrElse(
                                    lead -> silent.tellLead(id, lead, level, today),
                                    () -> silent.tellIt(id, level, today));
                case "HAND_TO_IT" -> silent.tellIt(id, level, today);
                default -> {
                    continue;
                }
            }
            silent.raise(id, group, level, today);
        }
        pages.closeOverdue(id);
    }
}
