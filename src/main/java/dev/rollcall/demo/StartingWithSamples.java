package dev.rollcall.demo;

import dev.rollcall.register.LegalEntities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes the sample company at the first start, when there is no legal entity yet; never again. */
@Component
@Profile("demo")
class StartingWithSamples implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartingWithSamples.class);

    private final LegalEntities entities;
    private final SeedingSampleCompany seeding;

    StartingWithSamples(LegalEntities entities, SeedingSampleCompany seeding) {
        this.entities = entities;
        this.seeding = seeding;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (entities.count() > 0) {
            return;
        }
        try {
            seeding.seed();
            LOG.info("The sample company is ready; its accounts are on the sign-in page");
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            LOG.info("Another node has made the sample company");
        }
    }
}
