package dev.rollcall.demo;

import dev.rollcall.register.LegalEntities;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.ForgettingProcesses;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Makes the sample company: at the first start, when there is no legal entity yet, and anew when an administrator asks
 * for it. Pages wait meanwhile. A start that was cut off left nothing, so the next one makes it.
 */
@Component
@Profile("demo")
public class MakingSampleCompany implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MakingSampleCompany.class);

    /** How far the making is. */
    public enum State {
        MAKING,
        READY,
        FAILED
    }

    private final LegalEntities entities;
    private final SeedingSampleCompany seeding;
    private final ClearingSampleCompany clearing;
    private final ForgettingProcesses processes;
    private final SampleClock clock;

    /** Pages are up before anybody has looked whether the company is there. */
    private final AtomicReference<State> state = new AtomicReference<>(State.MAKING);

    MakingSampleCompany(
            LegalEntities entities,
            SeedingSampleCompany seeding,
            ClearingSampleCompany clearing,
            ForgettingProcesses processes,
            SampleClock clock) {
        this.entities = entities;
        this.seeding = seeding;
        this.clearing = clearing;
        this.processes = processes;
        this.clock = clock;
    }

    public State state() {
        return state.get();
    }

    /** Days of its past that it has lived through, of {@link #daysToLive}. */
    public long daysLived() {
        return clock.daysSince(SeedingSampleCompany.FOUNDED_DAYS_AGO);
    }

    public long daysToLive() {
        return SeedingSampleCompany.FOUNDED_DAYS_AGO;
    }

    /** Whether all that is here began with the sample company, and may go with it. */
    public boolean isItsOwn() {
        return clearing.isItsOwn();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (entities.count() > 0) {
            state.set(State.READY);
            return;
        }
        try {
            making(seeding::seed);
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            LOG.info("Another node has made the sample company");
            state.set(State.READY);
        }
    }

    /** Begins to clear everything and to make the company anew; refused where other data would go too. */
    public Result<Void> again() {
        if (!isItsOwn()) {
            return Result.refused("This installation had data of its own before, so nothing is cleared.");
        }
        if (state.getAndSet(State.MAKING) != State.MAKING) {
            new Thread(this::makeAgain, "sample-company").start();
        }
        return Result.done();
    }

    private void makeAgain() {
        try {
            making(() -> {
                clearing.clear();
                seeding.seed();
            });
        } catch (RuntimeException failure) {
            LOG.error("The sample company could not be made anew", failure);
        }
    }

    private void making(Runnable work) {
        clock.prepare();
        try {
            processes.atRest(work);
            LOG.info("The sample company is ready; its accounts are on the sign-in page");
            state.set(State.READY);
        } finally {
            state.compareAndSet(State.MAKING, State.FAILED);
        }
    }
}
