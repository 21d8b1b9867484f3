package dev.rollcall.licence;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds licences and changes what the register says of them, with history. Used by pages, the API, reviews and the sample
 * company; a version is that which the editor saw, and every verb that takes one throws
 * {@link OptimisticLockingFailureException} when somebody else changed the licence since.
 */
@Service
@Transactional
public class KeepingLicences {

    private final Licences licences;
    private final LicenceRules rules;
    private final NamingProducts names;
    private final RecordingChanges history;
    private final Clock clock;

    KeepingLicences(
            Licences licences, LicenceRules rules, NamingProducts names, RecordingChanges history, Clock clock) {
        this.licences = licences;
        this.rules = rules;
        this.names = names;
        this.history = history;
        this.clock = clock;
    }

    /** Refused when the legal entity has the same licence already. Lists that waited for the product find it now. */
    public Result<LicenceId> add(LicenceFields fields, Cause cause, Author author) {
        LicenceId id = LicenceId.next();
        return rules.check(id, fields).map(checked -> {
            licences.saveAndFlush(new Licence(id, checked, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            history.record(
                    SubjectType.LICENCE,
                    id.value(),
                    List.of(new Change("record", null, checked.product())),
                    cause,
                    author);
            names.attachWaiting(checked.entityId());
            return id;
        });
    }

    /** Refused for the same reason, and when the legal entity differs: that would be a transfer. */
    public Result<LicenceId> change(LicenceId id, int version, LicenceFields fields, Cause cause, Author author) {
        Licence licence = unchangedSince(id, version);
        if (!licence.fields().entityId().equals(fields.entityId())) {
            return Result.refused("A licence does not move to another legal entity by an edit. End it here and add it"
                    + " there, or leave the legal entity as it is.");
        }
        return rules.check(id, fields).map(checked -> {
            record(id, licence.change(checked), cause, author);
            names.attachWaiting(checked.entityId());
            return id;
        });
    }

    /** Takes a licence out of force. */
    public Result<LicenceId> end(LicenceId id, int version, Cause cause, Author author) {
        Licence licence = unchangedSince(id, version);
        if (licence.fields().status() == LicenceStatus.ENDED) {
            return Result.refused("This licence has ended already.");
        }
        record(id, licence.end(), cause, author);
        return Result.done(id);
    }

    private Licence unchangedSince(LicenceId id, int version) {
        Licence licence = licences.find(id).orElseThrow();
        if (licence.version() != version) {
            throw new OptimisticLockingFailureException("Licence " + id + " was changed by somebody else");
        }
        return licence;
    }

    private void record(LicenceId id, List<Change> changes, Cause cause, Author author) {
        licences.flush();
        history.record(SubjectType.LICENCE, id.value(), changes, cause, author);
    }
}
