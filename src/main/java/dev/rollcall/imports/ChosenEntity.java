package dev.rollcall.imports;

import dev.rollcall.access.Actor;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.LegalEntities;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The legal entity of an import: the chosen one, or the only one; the first import of all makes it. */
@Component
class ChosenEntity {

    private final LegalEntities entities;
    private final KeepingEntities keeping;
    private final String currency;

    ChosenEntity(
            LegalEntities entities,
            KeepingEntities keeping,
            @Value("${rollcall.reporting-currency:EUR}") String currency) {
        this.entities = entities;
        this.keeping = keeping;
        this.currency = currency;
    }

    Optional<UUID> choose(UUID chosen, Actor actor) {
        if (chosen != null) {
            return entities.find(new EntityId(chosen)).map(any -> chosen);
        }
        if (entities.count() == 0) {
            return Optional.of(
                    keeping.add(new EntityFields("Our company", currency), Cause.edit("First import"), actor.author())
                            .value()
                            .value());
        }
        return entities.only().map(entity -> entity.entityId().value());
    }

    /** Why not every company of a file can be taken at once, empty where they can. */
    static Optional<String> everyRefusal(Subject subject, Collection<Meaning> meanings) {
        if (subject == Subject.ACCOUNTS) {
            return Optional.of("A list of accounts is of one legal entity. Choose which.");
        }
        return subject == Subject.LOCATIONS || meanings.contains(Meaning.COMPANY)
                ? Optional.empty()
                : Optional.of("No column says which company a row belongs to. Choose the legal entity of all rows.");
    }

    String currency(UUID entity) {
        return Optional.ofNullable(entity)
                .flatMap(id -> entities.find(new EntityId(id)))
                .map(any -> any.fields().currency())
                .orElse(currency);
    }
}
