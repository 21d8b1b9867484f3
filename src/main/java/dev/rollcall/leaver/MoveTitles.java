package dev.rollcall.leaver;

import dev.rollcall.workflow.TaskWork.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the tasks of a move are called in lists, and what helps to do them. */
@Component
public class MoveTitles {

    private final Moves moves;
    private final MoveItems items;

    MoveTitles(Moves moves, MoveItems items) {
        this.moves = moves;
        this.items = items;
    }

    public Map<UUID, Title> of(Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        moves.all(ids).forEach(move -> titles.put(move.id().value(), new Title(move.name(), move.what(), move.due())));
        return titles;
    }

    /** Thing → how it stands. */
    public Map<String, String> facts(UUID id) {
        Map<String, String> facts = new LinkedHashMap<>();
        items.of(new MoveId(id)).forEach(item -> facts.put(item.what(), item.standing()));
        return facts;
    }
}
