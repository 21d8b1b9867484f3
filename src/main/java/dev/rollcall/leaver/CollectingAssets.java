package dev.rollcall.leaver;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.NamingPeople;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Result;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes things back from a leaver: the register changes, the leaver has it in writing, and the task ends. */
@Service
@Transactional
public class CollectingAssets {

    private static final String OVER = "This is settled already. Look at the departure for what became of it.";

    private final ReturnItems items;
    private final Assets assets;
    private final KeepingAssets keeping;
    private final ReturnPlaces places;
    private final NamingPeople naming;
    private final SettlingReturns settling;
    private final WhoMaySeeDepartures who;

    CollectingAssets(
            ReturnItems items,
            Assets assets,
            KeepingAssets keeping,
            ReturnPlaces places,
            NamingPeople naming,
            SettlingReturns settling,
            WhoMaySeeDepartures who) {
        this.items = items;
        this.assets = assets;
        this.keeping = keeping;
        this.places = places;
        this.naming = naming;
        this.settling = settling;
        this.who = who;
    }

    /** It is back. Refused where the place is none of the register's. */
    public Result<Void> returned(ReturnItemId id, Returned said, Actor actor) {
        return places.named(said.place())
                .then(place -> change(
                        id,
                        fields -> fields.edit()
                                .holderId(null)
                                .status(said.status())
                                .locationId(place.locationId())
                                .build(),
                        "Returned " + said.condition().words(),
                        actor,
                        item -> settling.settle(
                                item,
                                ItemState.RETURNED,
                                said.condition(),
                                places.name(place),
                                said.note(),
                                actor.author())));
    }

    /** Somebody else has it now. Refused where nobody or more than one is called so, or where it is the leaver. */
    public Result<Void> handedOn(ReturnItemId id, String holder, String note, Actor actor) {
        return naming.find(holder)
                .then(person -> change(
                        id,
                        fields -> fields.edit().holderId(person).build(),
                        "Handed on",
                        actor,
                        item -> settling.settle(
                                item, ItemState.ELSEWHERE, null, naming.name(person.value()), note, actor.author())));
    }

    private Result<Void> change(
            ReturnItemId id,
            Function<AssetFields, AssetFields> to,
            String why,
            Actor actor,
            Function<ReturnItem, Boolean> end) {
        who.requireHandle(actor);
        ReturnItem item = items.find(id).orElseThrow();
        if (!item.isOpen()) {
            return Result.refused(OVER);
        }
        Asset asset = assets.find(new AssetId(item.assetId())).orElseThrow();
        AssetFields after = to.apply(asset.fields());
        PersonId holder = after.holderId();
        if (item.personId().equals(holder)) {
            return Result.refused("That is the person who gives it back. Say who has it instead.");
        }
        Cause cause = new Cause(Cause.Kind.DEPARTURE, item.owner().toString(), why);
        return keeping.change(asset.assetId(), asset.version(), after, cause, actor.author())
                .map(done -> {
                    end.apply(item);
                    return null;
                });
    }
}
