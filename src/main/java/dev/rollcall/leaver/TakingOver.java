package dev.rollcall.leaver;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.People;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Result;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the word of whoever is said to have something: with a yes the register says so too. */
@Service
@Transactional
public class TakingOver {

    private final Moves moves;
    private final MoveItems items;
    private final Assets assets;
    private final KeepingAssets keeping;
    private final People people;
    private final MoveProcess process;

    TakingOver(Moves moves, MoveItems items, Assets assets, KeepingAssets keeping, People people, MoveProcess process) {
        this.moves = moves;
        this.items = items;
        this.assets = assets;
        this.keeping = keeping;
        this.people = people;
        this.process = process;
    }

    /** Refused where it is not asked of the person (any more). */
    public Result<Void> answer(PersonId person, UUID item, boolean taken) {
        MoveItem offered = items.offeredTo(person).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElse(null);
        if (offered == null) {
            return Result.refused("This is answered already, or not asked of you any more.");
        }
        Move move = moves.lock(offered.moveId());
        if (!items.taken(item, person, taken)) {
            return Result.refused("This is answered already.");
        }
        if (taken) {
            hand(move, offered, person);
        }
        boolean all = items.of(move.id()).stream()
                .noneMatch(one -> one.answer() == MoveAnswer.HAND_OVER && one.taken() == null);
        if (all) {
            process.receiversAnswered(move.id());
        }
        return Result.done();
    }

    /** Only where the register still says that the mover has it. */
    private void hand(Move move, MoveItem item, PersonId to) {
        Asset asset = assets.find(new AssetId(item.assetId())).orElseThrow();
        if (move.personId().equals(asset.fields().holderId())) {
            Cause cause = new Cause(Cause.Kind.DEPARTURE, move.id().toString(), "Handed over by " + move.name());
            Author by = Author.person(people.find(to).orElseThrow().subjectKey());
            keeping.change(
                            asset.assetId(),
                            asset.version(),
                            asset.fields().edit().holderId(to).build(),
                            cause,
                            by)
                    .value();
        }
    }
}
