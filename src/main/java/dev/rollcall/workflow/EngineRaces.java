package dev.rollcall.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Knows a lost race when it sees one, in the domain's rows or in the engine's: optimistic locks, lock time-outs,
 * deadlocks. Whoever loses a race may try once more, outside the transaction that failed.
 */
public final class EngineRaces {

    private EngineRaces() {}

    /** Whether the failure, or anything that caused it, is a lost race. */
    public static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockingException
                    || isDeadlock(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeadlock(Throwable cause) {
        return cause instanceof ProcessEngineException engine
                && engine.getCode() == BuiltinExceptionCode.DEADLOCK.getCode();
    }
}
