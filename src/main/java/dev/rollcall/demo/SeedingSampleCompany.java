package dev.rollcall.demo;

import static dev.rollcall.demo.SampleCompany.AUTHOR;
import static dev.rollcall.demo.SampleCompany.CAUSE;

import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.KeepingAssets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sample company and lets it live through its past by the ordinary use cases, under a moved clock. One
 * transaction: all of it or nothing, and nobody sees or disturbs it before it is done.
 */
@Component
@Profile("demo")
class SeedingSampleCompany {

    /** Days before today on which everything was put on record. */
    static final int FOUNDED_DAYS_AGO = 130;

    private final SamplePlaces samplePlaces;
    private final SamplePeople samplePeople;
    private final SampleAccounts accounts;
    private final KeepingAssets assets;
    private final SampleAudits audits;
    private final MakingSampleLeavers leavers;
    private final SampleEvents events;
    private final SampleClock clock;

    SeedingSampleCompany(
            SamplePlaces samplePlaces,
            SamplePeople samplePeople,
            SampleAccounts accounts,
            KeepingAssets assets,
            SampleAudits audits,
            MakingSampleLeavers leavers,
            SampleEvents events,
            SampleClock clock) {
        this.samplePlaces = samplePlaces;
        this.samplePeople = samplePeople;
        this.accounts = accounts;
        this.assets = assets;
        this.audits = audits;
        this.leavers = leavers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void seed() {
        LocalDate today = clock.begin();
        try {
            clock.moveTo(today.minusDays(FOUNDED_DAYS_AGO), 9);
            Places places = samplePlaces.make();
            Staff staff = samplePeople.make(places, today);
            samplePlaces.appointCustodians(places, staff);
            addAssets(places, staff, today);
            accounts.make(staff, SampleCompany.ACTOR);
            clock.forget();
            World world = new World(places, staff, accounts.actor("itstaff"), today);
            audits.make(world);
            leavers.make(world);
            events.make(staff, clock.now());
        } finally {
            clock.reset();
        }
    }

    private void addAssets(Places places, Staff staff, LocalDate today) {
        Map<String, AssetId> added = new HashMap<>();
        for (SampleAsset asset : SampleAssets.of(places, staff, today)) {
            var fields =
                    asset.fields().edit().parentId(added.get(asset.parentTag())).build();
            added.put(fields.tag(), assets.add(fields, CAUSE, AUTHOR).value());
            clock.forget();
        }
    }
}
