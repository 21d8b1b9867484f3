package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.notification.Digests;
import dev.rollcall.people.Person;
import dev.rollcall.register.AssetId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever was issued something whether it came, reminds them once, and stops asking when it was taken back. */
@Service
@Transactional
public class AskingForReceipts {

    private static final int DAYS_TO_REMIND = 3;
    private static final int DAYS_TO_ANSWER = 10;
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Issues issues;
    private final ReceiptProcess process;
    private final Digests digests;
    private final PurchaseTimeline timeline;
    private final BusinessDays days;
    private final CompanyTime time;

    AskingForReceipts(
            Issues issues,
            ReceiptProcess process,
            Digests digests,
            PurchaseTimeline timeline,
            BusinessDays days,
            CompanyTime time) {
        this.issues = issues;
        this.process = process;
        this.digests = digests;
        this.timeline = timeline;
        this.days = days;
        this.time = time;
    }

    IssueId ask(Unit unit, AssetId asset, Person person, Actor actor) {
        LocalDate due = days.plus(time.today(), DAYS_TO_ANSWER);
        IssueId id = issues.add(unit, asset, person.personId(), due, actor);
        LocalDate remind = days.plus(time.today(), DAYS_TO_REMIND);
        process.start(
                id,
                person.personId(),
                remind.atTime(MORNING).atZone(time.zone()).toInstant(),
                time.endOf(due));
        digests.tell(List.of(person.personId()));
        note(unit.purchaseId(), unit.code() + " issued to " + person.fields().displayName(), actor);
        return id;
    }

    /** Once, while nobody has answered. */
    public void remind(IssueId id) {
        issues.find(id)
                .filter(issue -> issue.state() == IssueState.ASKED)
                .ifPresent(issue -> digests.tell(List.of(issue.personId())));
    }

    /** The last day has passed: IT clears it up. */
    public void giveUp(IssueId id) {
        if (issues.move(id, Set.of(IssueState.ASKED), IssueState.SILENT, null)) {
            issues.find(id)
                    .ifPresent(issue -> timeline.note(
                            issue.purchaseId(),
                            issue.person() + " did not say whether " + issue.thing() + " came",
                            Author.system("Rollcall")));
        }
    }

    @EventListener
    void on(UnitTakenOut gone) {
        for (Issue issue : issues.openOf(gone.unitId())) {
            issues.move(issue.id(), Set.of(issue.state()), IssueState.WITHDRAWN, null);
            process.withdrawn(issue.id());
        }
    }

    void note(PurchaseId id, String what, Actor actor) {
        timeline.note(id, what, actor.author());
    }
}
