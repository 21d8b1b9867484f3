package dev.rollcall.purchase;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.people.People;
import dev.rollcall.people.Person;
import dev.rollcall.people.PersonId;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Ids;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues what was registered to people; each is asked to say that it came. */
@Service
@Transactional
public class IssuingUnits {

    /** Things of a purchase that are meant for somebody and still lie in stock. */
    static final String TO_ISSUE = """
            SELECT COUNT(*) FROM purchase_unit u JOIN purchase_line l ON l.purchase_id = u.purchase_id AND l.line_no = u.line_no
            JOIN asset a ON a.id = u.asset_id
            WHERE u.purchase_id = ? AND u.state = 'REGISTERED' AND l.registration = 'ONE_BY_ONE'
              AND l.for_person_id IS NOT NULL AND a.holder_id IS NULL AND a.status = 'STOCK'""";

    private final Purchases purchases;
    private final Units units;
    private final Assets assets;
    private final People people;
    private final KeepingAssets keeping;
    private final AskingForReceipts asking;
    private final FollowingPurchases following;
    private final JdbcClient jdbc;

    IssuingUnits(
            Purchases purchases,
            Units units,
            Assets assets,
            People people,
            KeepingAssets keeping,
            AskingForReceipts asking,
            FollowingPurchases following,
            JdbcClient jdbc) {
        this.purchases = purchases;
        this.units = units;
        this.assets = assets;
        this.people = people;
        this.keeping = keeping;
        this.asking = asking;
        this.following = following;
        this.jdbc = jdbc;
    }

    /** Refused for what is not in stock any more, and for somebody who has left. */
    public Result<IssueId> issue(PurchaseId id, UnitId unitId, PersonId to, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        Unit unit = units.of(id, unitId).orElseThrow();
        Optional<Person> person = people.find(to).filter(one -> one.fields().status() != PersonStatus.LEFT);
        if (person.isEmpty()) {
            return Result.refused("Choose somebody who is on record and has not left.");
        }
        Optional<Asset> asset = Optional.ofNullable(unit.assetId()).flatMap(assets::find);
        if (unit.state() != UnitState.REGISTERED || asset.isEmpty() || !isInStock(asset.get())) {
            return Result.refused(unit.code() + " is not in stock"
                    + (unit.holder() == null ? "." : ": " + unit.holder() + " has it."));
        }
        if (asset.get().fields().quantity() != 1) {
            return Result.refused(
                    "What is kept by quantity is taken from the stock and issued to nobody in particular.");
        }
        Cause cause = new Cause(Cause.Kind.PURCHASE, id.toString(), "Issued, order " + purchase.orderNumber());
        return keeping.change(
                        asset.get().assetId(),
                        asset.get().version(),
                        asset.get()
                                .fields()
                                .edit()
                                .holderId(to)
                                .status(AssetStatus.IN_USE)
                                .locationId(null)
                                .build(),
                        cause,
                        actor.author())
                .map(changed -> {
                    IssueId issue = asking.ask(unit, changed, person.get(), actor);
                    following.after(purchase);
                    return issue;
                });
    }

    /** What is meant for somebody and lies in stock is to stay there. */
    public Result<PurchaseId> keepInStock(PurchaseId id, Actor actor) {
        Purchase purchase = purchases.lock(id).orElseThrow();
        jdbc.sql("UPDATE purchase_line SET for_person_id = NULL WHERE purchase_id = ?")
                .param(Ids.bytes(id.value()))
                .update();
        asking.note(id, "The rest stays in stock", actor);
        following.after(purchase);
        return Result.done(id);
    }

    private static boolean isInStock(Asset asset) {
        return asset.fields().holderId() == null && asset.fields().status() == AssetStatus.STOCK;
    }
}
