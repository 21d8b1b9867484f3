package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes legal entities, with history. Used by pages, the API, imports and the sample company. */
@Service
@Transactional
public class KeepingEntities {

    private final LegalEntities entities;
    private final RecordingChanges history;

    KeepingEntities(LegalEntities entities, RecordingChanges history) {
        this.entities = entities;
        this.history = history;
    }

    /** Refused when the name is taken. */
    public Result<EntityId> add(EntityFields fields, Cause cause, Author author) {
        if (entities.named(fields.name()).isPresent()) {
            return taken(fields);
        }
        LegalEntity entity = entities.saveAndFlush(new LegalEntity(EntityId.next(), fields));
        history.record(
                SubjectType.LEGAL_ENTITY,
                entity.getId(),
                List.of(new Change("record", null, fields.name())),
                cause,
                author);
        return Result.done(entity.entityId());
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it since the version */
    public Result<EntityId> change(EntityId id, int version, EntityFields fields, Cause cause, Author author) {
        LegalEntity entity = entities.find(id).orElseThrow();
        if (entity.version() != version) {
            throw new OptimisticLockingFailureException("Legal entity " + id + " was changed by somebody else");
        }
        if (entities.named(fields.name())
                .filter(other -> !other.entityId().equals(id))
                .isPresent()) {
            return taken(fields);
        }
        List<Change> changes = entity.change(fields);
        entities.flush();
        history.record(SubjectType.LEGAL_ENTITY, id.value(), changes, cause, author);
        return Result.done(id);
    }

    private static Result<EntityId> taken(EntityFields fields) {
        return Result.refused("There is a legal entity called " + fields.name()
                + " already. Choose another name, or change that one.");
    }
}
