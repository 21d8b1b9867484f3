package dev.rollcall.audit;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the work of an audit chunk by chunk, one chunk of each sort of work in a transaction: after the deadline, or
 * because the audit was called off. Called by the process until nothing is left.
 */
@Service
@Transactional
public class EndingWork {

    private final Audits audits;
    private final List<Work> works;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndingWork(Audits audits, List<Work> works, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.audits = audits;
        this.works = works;
        this.clock = clock;
    }

    /** Ends a chunk of what has not been answered, counted or found. Gives back whether more is left. */
    public boolean closeSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() == AuditState.RUNNING) {
            audit.advance(AuditState.CLOSING, clock.instant());
            audits.flush();
        }
        if (audit.state() != AuditState.CLOSING) {
            return false;
        }
        boolean more = some(work -> work.closeSome(id));
        if (!more) {
            audit.advance(AuditState.RECONCILING, clock.instant());
        }
        return more;
    }

    /** Withdraws a chunk of what is out. Gives back whether more is left. */
    public boolean withdrawSome(AuditId id) {
        Audit audit = audits.lock(id).orElseThrow();
        if (audit.state() != AuditState.CANCELLING) {
            return false;
        }
        boolean more = some(work -> work.withdrawSome(id));
        if (!more) {
            audit.advance(AuditState.CANCELLED, clock.instant());
            events.publishEvent(new WorkWithdrawn(id));
        }
        return more;
    }

    /** Pieces of work of any sort that stand open. */
    @Transactional(readOnly = true)
    public long open(AuditId id) {
        return works.stream().mapToLong(work -> work.open(id)).sum();
    }

    /** Each sort of work takes its chunk, whatever the others say. */
    private boolean some(Predicate<Work> chunk) {
        return works.stream().map(chunk::test).reduce(false, Boolean::logicalOr);
    }
}
