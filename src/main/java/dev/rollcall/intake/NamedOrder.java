package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.purchase.OrderRef;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which order an event speaks of: its number, and the legal entity where there are several. */
@Component
class NamedOrder {

    private final LegalEntities entities;

    NamedOrder(LegalEntities entities) {
        this.entities = entities;
    }

    static String shown(Event event) {
        return event.data().path("order").textValue();
    }

    Result<OrderRef> of(Event event) {
        String name = event.data().path("legalEntity").textValue();
        Optional<LegalEntity> entity = name == null ? entities.only() : entities.named(name.strip());
        if (entity.isEmpty()) {
            return Result.refused(
                    name == null
                            ? "There are several legal entities. The sender has to say which."
                            : "The legal entity " + name + " is not in the register.");
        }
        JsonNode number = event.data().path("order");
        return Result.done(new OrderRef(new EntityId(entity.get().getId()), number.textValue()));
    }
}
