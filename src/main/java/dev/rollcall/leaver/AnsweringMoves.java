package dev.rollcall.leaver;

import dev.rollcall.audit.NamingPeople;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a mover, or from IT in their name, what becomes of each thing. Carried out by the process afterwards. */
@Service
@Transactional
public class AnsweringMoves {

    private final Moves moves;
    private final MoveItems items;
    private final NamingPeople naming;
    private final MoveProcess process;

    AnsweringMoves(Moves moves, MoveItems items, NamingPeople naming, MoveProcess process) {
        this.moves = moves;
        this.items = items;
        this.naming = naming;
        this.process = process;
    }

    /** Item → what is wrong with what is said of it; empty when nothing is. */
    @Transactional(readOnly = true)
    public Map<UUID, String> problems(MoveId id, List<Moving> said) {
        Move move = moves.find(id).orElseThrow();
        Map<UUID, Moving> byItem = said.stream().collect(Collectors.toMap(Moving::item, one -> one, (a, b) -> b));
        Map<UUID, String> problems = new LinkedHashMap<>();
        for (MoveItem item : items.of(id)) {
            Moving one = byItem.get(item.id());
            if (one == null || one.answer() == null) {
                problems.put(item.id(), "Say what becomes of " + item.what() + ".");
            } else if (one.answer() == MoveAnswer.HAND_OVER) {
                receiver(move, one).refusal().ifPresent(reason -> problems.put(item.id(), reason));
            }
        }
        return problems;
    }

    /** Refused where something is not said, or the move is answered already; then nothing is noted. */
    public Result<Void> answer(MoveId id, List<Moving> said) {
        Move move = moves.lock(id);
        Map<UUID, String> problems = problems(id, said);
        if (!problems.isEmpty()) {
            return Result.refused(problems.values().iterator().next());
        }
        if (!moves.answered(id)) {
            return Result.refused("This is answered already, or not asked any more.");
        }
        said.forEach(one -> items.answer(
                one.item(),
                one.answer(),
                one.answer() == MoveAnswer.HAND_OVER
                        ? receiver(move, one).value().value()
                        : null));
        process.answered(id);
        return Result.done();
    }

    private Result<PersonId> receiver(Move move, Moving one) {
        if (one.to() == null || one.to().isBlank()) {
            return Result.refused("Say to whom it is handed over.");
        }
        return naming.find(one.to())
                .then(person -> person.equals(move.personId())
                        ? Result.refused("To hand it over, name somebody else.")
                        : Result.done(person));
    }
}
