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

/** Adds and changes kinds of things, with history. Used by pages, the API, imports and the sample company. */
@Service
@Transactional
public class KeepingKinds {

    private final Kinds kinds;
    private final RecordingChanges history;

    KeepingKinds(Kinds kinds, RecordingChanges history) {
        this.kinds = kinds;
        this.history = history;
    }

    /** Refused when the name is taken. */
    public Result<KindId> add(KindFields fields, Cause cause, Author author) {
        return kinds.named(fields.name()).isPresent() ? taken(fields) : Result.done(store(fields, cause, author));
    }

    /** The kind of that name; where there is none it is added, treated as its name suggests. */
    public KindId named(String name, Cause cause, Author author) {
        return kinds.named(name).map(AssetKind::kindId).orElseGet(() -> store(UsualKinds.named(name), cause, author));
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it since the version */
    public Result<KindId> change(KindId id, int version, KindFields fields, Cause cause, Author author) {
        AssetKind kind = kinds.find(id).orElseThrow();
        if (kind.version() != version) {
            throw new OptimisticLockingFailureException("Kind " + id + " was changed by somebody else");
        }
        if (kinds.named(fields.name())
                .filter(other -> !other.kindId().equals(id))
                .isPresent()) {
            return taken(fields);
        }
        List<Change> changes = kind.change(fields);
        kinds.flush();
        history.record(SubjectType.KIND, id.value(), changes, cause, author);
        return Result.done(id);
    }

    private KindId store(KindFields fields, Cause cause, Author author) {
        AssetKind kind = kinds.saveAndFlush(new AssetKind(KindId.next(), fields));
        history.record(
                SubjectType.KIND, kind.getId(), List.of(new Change("record", null, fields.name())), cause, author);
        return kind.kindId();
    }

    private static Result<KindId> taken(KindFields fields) {
        return Result.refused(
                "There is a kind called " + fields.name() + " already. Choose another name, or change that one.");
    }
}
