package dev.rollcall.intake.scim;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where and when somebody new belongs: the one legal entity, the company's day. */
@Component
class Companies {

    private final LegalEntities entities;
    private final CompanyTime time;

    Companies(LegalEntities entities, CompanyTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** Null where there are several. */
    UUID only() {
        return entities.only().map(LegalEntity::getId).orElse(null);
    }

    LocalDate today() {
        return time.today();
    }
}
