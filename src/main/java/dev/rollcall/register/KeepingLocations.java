package dev.rollcall.register;

import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.history.Change;
import dev.rollcall.history.RecordingChanges;
import dev.rollcall.history.SubjectType;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes sites and rooms, with history. Used by pages, the API, imports and the sample company. */
@Service
@Transactional
public class KeepingLocations {

    private final Locations locations;
    private final RecordingChanges history;

    KeepingLocations(Locations locations, RecordingChanges history) {
        this.locations = locations;
        this.history = history;
    }

    /** Refused when the place exists already, or its site is none. */
    public Result<LocationId> add(LocationFields fields, Cause cause, Author author) {
        LocationId id = LocationId.next();
        Optional<String> fault = fault(id, fields);
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        locations.saveAndFlush(new Location(id, fields));
        record(id, List.of(new Change("record", null, fields.name())), cause, author);
        return Result.done(id);
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it since the version */
    public Result<LocationId> change(LocationId id, int version, LocationFields fields, Cause cause, Author author) {
        Location location = locations.find(id).orElseThrow();
        if (location.version() != version) {
            throw new OptimisticLockingFailureException("Location " + id + " was changed by somebody else");
        }
        Optional<String> fault = fault(id, fields);
        if (fault.isPresent()) {
            return Result.refused(fault.get());
        }
        record(id, location.change(fields), cause, author);
        return Result.done(id);
    }

    private Optional<String> fault(LocationId id, LocationFields fields) {
        boolean isSite = fields.locationKind() == LocationKind.SITE;
        if (isSite && fields.siteId() != null) {
            return Optional.of("A site is not inside another site. Leave the site empty, or make it a room.");
        }
        if (fields.siteId() != null
                && locations
                        .find(fields.siteId())
                        .filter(site -> site.fields().locationKind() == LocationKind.SITE)
                        .isEmpty()) {
            return Optional.of("The site that the room is in is no site of the register. Choose one of the list.");
        }
        return locations.named(fields.name()).stream()
                .filter(other -> !other.locationId().equals(id))
                .filter(other -> Objects.equals(other.fields().siteId(), fields.siteId())
                        && Objects.equals(other.fields().entityId(), fields.entityId()))
                .findFirst()
                .map(other -> "There is a place called " + other.fields().name()
                        + " there already. Choose another name, or change that one.");
    }

    private void record(LocationId id, List<Change> changes, Cause cause, Author author) {
        locations.flush();
        history.record(SubjectType.LOCATION, id.value(), changes, cause, author);
    }
}
