package dev.rollcall.confirmation;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditState;
import dev.rollcall.audit.Audits;
import dev.rollcall.calendar.CompanyTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the people of an audit, chunk by chunk: a confirmation, a process of its own and, where the person can be mailed
 * and has not been today, a mail. Called by the audit's process until nobody is left.
 */
@Service
public class PreparingConfirmations {

    static final int CHUNK = 300;
    private static final Set<AuditState> SENDS_OUT = Set.of(AuditState.STARTING, AuditState.RUNNING);

    private final Audits audits;
    private final PeopleToAsk people;
    private final OpeningConfirmations opening;
    private final DeferringItems deferring;
    private final AskingMails mails;
    private final CompanyTime time;

    PreparingConfirmations(
            Audits audits,
            PeopleToAsk people,
            OpeningConfirmations opening,
            DeferringItems deferring,
            AskingMails mails,
            CompanyTime time) {
        this.audits = audits;
        this.people = people;
        this.opening = opening;
        this.deferring = deferring;
        this.mails = mails;
        this.time = time;
    }

    /**
     * Asks one chunk of at most 300. The audit's row is locked first, so that a job that runs twice asks nobody twice.
     *
     * @return whether more are left
     */
    @Transactional
    public boolean prepareSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (!SENDS_OUT.contains(audit.state())) {
            return false;
        }
        List<PeopleToAsk.Asked> chunk = people.next(audit, time.today(), CHUNK);
        List<Confirmation> prepared =
                chunk.stream().map(asked -> prepare(audit, asked)).toList();
        opening.open(prepared);
        deferring.defer(
                id,
                prepared.stream()
                        .filter(one -> one.state() == ConfirmationState.DEFERRED)
                        .map(Confirmation::personId)
                        .toList());
        mails.queue(chunk.stream()
                .filter(asked -> asked.byMail() && !asked.isAbsent())
                .map(PeopleToAsk.Asked::person)
                .toList());
        mails.askLeads(id);
        return chunk.size() == CHUNK;
    }

    private static Confirmation prepare(Audit audit, PeopleToAsk.Asked asked) {
        Confirmation confirmation = new Confirmation(
                ConfirmationId.next(),
                audit.auditId(),
                asked.person(),
                asked.subjectKey(),
                asked.manager(),
                audit.dates().confirmBy());
        if (asked.isAbsent()) {
            confirmation.defer(asked.backOn());
        }
        return confirmation;
    }
}
