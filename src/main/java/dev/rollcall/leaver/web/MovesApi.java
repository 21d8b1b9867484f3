package dev.rollcall.leaver.web;

import dev.rollcall.access.Actor;
import dev.rollcall.leaver.AnsweringMoves;
import dev.rollcall.leaver.Move;
import dev.rollcall.leaver.MoveAnswer;
import dev.rollcall.leaver.MoveId;
import dev.rollcall.leaver.MoveItem;
import dev.rollcall.leaver.MoveItems;
import dev.rollcall.leaver.Moves;
import dev.rollcall.leaver.Moving;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Moves for programs: list, read, and answer in the mover's name. */
@RestController
@RequestMapping("/api/v1/moves")
@Tag(name = "Moves")
class MovesApi {

    private final SeenDepartures who;
    private final Moves moves;
    private final MoveItems items;
    private final AnsweringMoves answering;

    MovesApi(SeenDepartures who, Moves moves, MoveItems items, AnsweringMoves answering) {
        this.who = who;
        this.moves = moves;
        this.items = items;
        this.answering = answering;
    }

    @GetMapping
    @Operation(summary = "The latest hundred moves, those that are open first")
    List<Move> list(Actor actor) {
        who.requireHandle(actor);
        return moves.latest();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One move with what was said of each thing")
    Whole one(@PathVariable UUID id, Actor actor) {
        who.requireHandle(actor);
        Move move = moves.find(new MoveId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Whole(move, items.of(move.id()));
    }

    @PostMapping("/{id}/answer")
    @Operation(summary = "What becomes of each thing, as the mover said")
    Whole answer(@PathVariable UUID id, @RequestBody Answer body, Actor actor) {
        Whole move = one(id, actor);
        List<Moving> said = body.items() == null
                ? List.of()
                : body.items().stream()
                        .map(one -> new Moving(one.item(), one.answer(), one.to()))
                        .toList();
        Problems.orThrow(answering.answer(move.move().id(), said));
        return one(id, actor);
    }

    /** A move with its things. */
    record Whole(Move move, List<MoveItem> items) {}

    /** One answer a thing. */
    record Answer(List<Said> items) {}

    /**
     * @param answer KEEP, HAND_OVER or RETURN
     * @param to address, user name or full name of who gets it
     */
    record Said(UUID item, MoveAnswer answer, String to) {}
}
