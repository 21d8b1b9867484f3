package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProcess;
import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.history.Cause;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens to the register of the sample company while its audit runs: bought, moved and returned. */
@Component
@Profile("demo")
class ChangingSampleRegister {

    private final KeepingAssets keeping;
    private final Assets assets;
    private final SampleRecords records;
    private final AuditProcess process;
    private final LettingAuditsRun running;

    ChangingSampleRegister(
            KeepingAssets keeping,
            Assets assets,
            SampleRecords records,
            AuditProcess process,
            LettingAuditsRun running) {
        this.keeping = keeping;
        this.assets = assets;
        this.records = records;
        this.process = process;
        this.running = running;
    }

    /** The audit takes all of it up as it does by the clock. */
    void change(AuditId audit, World world) {
        Member giver = world.staff().named(SampleCases.GIVES_AWAY);
        Member receiver = world.staff().named(SampleCases.RECEIVES);
        Member returner = world.staff().named(SampleCases.RETURNS);
        AssetId old = records.thing(returner.id(), "Laptop");
        keeping.add(
                assets.find(old)
                        .orElseThrow()
                        .fields()
                        .edit()
                        .tag("AF-L-0901")
                        .serial("PF5LATE901")
                        .sourceId(null)
                        .build(),
                new Cause(Cause.Kind.CREATED, null, "Bought in place of one that is worn out"),
                world.it().author());
        change(
                records.thing(giver.id(), "Laptop"),
                to -> to.holderId(receiver.id()),
                "Gave it to a colleague",
                world.it());
        change(
                old,
                to -> to.holderId(null)
                        .status(AssetStatus.STOCK)
                        .locationId(world.places().site(SampleCases.SHELF_SITE).stockRoom()),
                "Handed in for a new one",
                world.it());
        process.registerChanged(audit);
        running.goOn(audit);
    }

    private void change(AssetId id, UnaryOperator<AssetFieldsBuilder> how, String why, Actor by) {
        Asset asset = assets.find(id).orElseThrow();
        keeping.change(id, asset.version(), how.apply(asset.fields().edit()).build(), Cause.edit(why), by.author());
    }
}
