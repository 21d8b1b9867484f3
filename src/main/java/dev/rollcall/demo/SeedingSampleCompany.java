package dev.rollcall.demo;

import static dev.rollcall.demo.SampleCompany.AUTHOR;
import static dev.rollcall.demo.SampleCompany.CAUSE;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditDraft;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.DraftingAudits;
import dev.rollcall.audit.Scope;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.demo.SampleCompany.Places;
import dev.rollcall.demo.SampleCompany.Staff;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.KeepingAssets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the sample company in one go by the ordinary use cases: all of it, or nothing. */
@Component
@Profile("demo")
class SeedingSampleCompany {

    private static final Actor ACTOR = Actor.system("Sample company");

    private final SamplePlaces samplePlaces;
    private final SamplePeople samplePeople;
    private final SampleAccounts accounts;
    private final KeepingAssets assets;
    private final DraftingAudits audits;
    private final CompanyTime time;

    SeedingSampleCompany(
            SamplePlaces samplePlaces,
            SamplePeople samplePeople,
            SampleAccounts accounts,
            KeepingAssets assets,
            DraftingAudits audits,
            CompanyTime time) {
        this.samplePlaces = samplePlaces;
        this.samplePeople = samplePeople;
        this.accounts = accounts;
        this.assets = assets;
        this.audits = audits;
        this.time = time;
    }

    @Transactional
    public void seed() {
        Places places = samplePlaces.make();
        Staff staff = samplePeople.make(places);
        samplePlaces.appointCustodians(places, staff);
        addAssets(places, staff);
        accounts.make(staff, draftAudit(staff), ACTOR);
    }

    private void addAssets(Places places, Staff staff) {
        Map<String, AssetId> added = new HashMap<>();
        for (SampleAsset asset : SampleAssets.of(places, staff, time.today())) {
            var fields =
                    asset.fields().edit().parentId(added.get(asset.parentTag())).build();
            added.put(fields.tag(), assets.add(fields, CAUSE, AUTHOR).value());
        }
    }

    private AuditId draftAudit(Staff staff) {
        AuditDraft draft = new AuditDraft(
                "Annual inventory",
                false,
                staff.named("Jonas Weber").id(),
                Scope.everything(),
                "Once a year we check that what is on record with you is really there. It takes two minutes.",
                audits.defaultDates());
        return audits.draft(draft, ACTOR).value();
    }
}
