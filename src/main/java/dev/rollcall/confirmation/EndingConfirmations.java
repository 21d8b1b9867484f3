package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes and withdraws an audit's confirmations. All rows change first, in one statement, so that pages and links obey at
 * once; then their tasks are ended in chunks.
 */
@Service
@Transactional
public class EndingConfirmations implements Work {

    static final int CHUNK = 500;

    private final ConfirmationSets sets;
    private final ConfirmationProcess process;
    private final WithdrawnMails mails;
    private final ClosingPages pages;

    EndingConfirmations(ConfirmationSets sets, ConfirmationProcess process, WithdrawnMails mails, ClosingPages pages) {
        this.sets = sets;
        this.process = process;
        this.mails = mails;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "confirmations";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(AuditId audit) {
        return sets.open(audit);
    }

    @Override
    public boolean closeSome(AuditId audit) {
        pages.close(audit);
        return endSome(audit);
    }

    @Override
    public boolean withdrawSome(AuditId audit) {
        mails.queue(audit);
        pages.withdraw(audit);
        return endSome(audit);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> counts(AuditId audit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sets.counts(audit).forEach((state, number) -> counts.put(state.name(), number));
        return counts;
    }

    @Override
    public String processId() {
        return process.id();
    }

    @Override
    public String element(String state) {
        return process.element(ConfirmationState.valueOf(state));
    }

    @Override
    public Optional<String> tab() {
        return Optional.of("answers");
    }

    /** Ends what the daily round has closed: a chunk whenever it is called, on any node. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.settle-every}")
    public void endLeftOver() {
        endSome(null);
    }

    private boolean endSome(AuditId audit) {
        List<ConfirmationSets.Ended> ended = sets.ended(audit, CHUNK);
        sets.markEnded(ended);
        ended.stream()
                .filter(one -> one.instanceId() != null)
                .collect(Collectors.groupingBy(
                        ConfirmationSets.Ended::state,
                        Collectors.mapping(ConfirmationSets.Ended::instanceId, Collectors.toList())))
                .forEach((state, instances) -> process.endAll(instances, state));
        return ended.size() == CHUNK;
    }
}
