package dev.rollcall.evidence.log;

import dev.rollcall.audit.AuditId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Seals what was written since, on every node, outside the transactions that wrote it: those commit in any order, so the
 * order of the chain is the sealer's. Each newest seal is logged, and whoever keeps the log elsewhere has it outside.
 */
@Service
public class SealingEvidence {

    private static final int MOST_IN_ONE_RUN = 100;
    private static final Logger LOG = LoggerFactory.getLogger(SealingEvidence.class);

    private final Chain chain;

    SealingEvidence(Chain chain) {
        this.chain = chain;
    }

    /** One bounded run over all audits; the next run goes on. */
    @Scheduled(fixedDelayString = "${rollcall.jobs.seal-evidence-every}")
    public void sealDue() {
        chain.unsealedAudits().forEach(this::seal);
    }

    /** Seals an audit's evidence as far as nobody else does. */
    public void seal(AuditId audit) {
        long before = chain.end(audit).no();
        try {
            int batches = 0;
            while (batches < MOST_IN_ONE_RUN && chain.sealSome(audit)) {
                batches++;
            }
        } catch (DuplicateKeyException | ConcurrencyFailureException lostRace) {
            LOG.debug("Another node seals the evidence of audit {}", audit);
        }
        Seal end = chain.end(audit);
        if (end.no() > before) {
            LOG.info("Evidence of audit {} is sealed up to number {}: {}", audit, end.no(), end.hash());
        }
    }
}
