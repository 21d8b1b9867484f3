package dev.rollcall.licence;

import dev.rollcall.register.LegalEntities;
import dev.rollcall.register.LegalEntity;
import dev.rollcall.values.Result;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold of a licence among the others of the register; each rule refuses with a reason. */
@Component
class LicenceRules {

    private final Licences licences;
    private final LegalEntities entities;

    LicenceRules(Licences licences, LegalEntities entities) {
        this.licences = licences;
        this.entities = entities;
    }

    /** The fields as they may be stored: a cost without a currency is in that of the legal entity. */
    Result<LicenceFields> check(LicenceId id, LicenceFields fields) {
        Optional<LegalEntity> entity = entities.find(fields.entityId());
        if (entity.isEmpty()) {
            return Result.refused("The legal entity is not in the register. Choose one of the list.");
        }
        return badSeats(fields)
                .or(() -> badDates(fields))
                .or(() -> same(id, fields))
                .or(() -> sameSource(id, fields))
                .map(Result::<LicenceFields>refused)
                .orElseGet(() -> Result.done(withCurrency(fields, entity.get())));
    }

    private static Optional<String> badSeats(LicenceFields fields) {
        return fields.metric() == Metric.PER_SEAT && fields.seats() == null
                ? Optional.of("Say how many seats were bought, or that it is a site licence.")
                : fields.metric() == Metric.SITE && fields.seats() != null
                        ? Optional.of("A site licence has no number of seats. Leave it empty.")
                        : Optional.empty();
    }

    private static Optional<String> badDates(LicenceFields fields) {
        return fields.noticeBy() != null
                        && (fields.renewsOn() != null && fields.noticeBy().isAfter(fields.renewsOn())
                                || fields.expiresOn() != null
                                        && fields.noticeBy().isAfter(fields.expiresOn()))
                ? Optional.of("The last day to give notice lies after the licence renews or ends. Correct one of them.")
                : Optional.empty();
    }

    private Optional<String> same(LicenceId id, LicenceFields fields) {
        return licences.matching(fields.entityId(), fields.matchKey())
                .filter(other -> !other.licenceId().equals(id))
                .map(other -> "There is a licence for " + other.fields().product()
                        + (fields.reference() == null ? " already" : " with this reference already")
                        + ". Change that one, or tell them apart by the product key or contract number.");
    }

    private Optional<String> sameSource(LicenceId id, LicenceFields fields) {
        return Optional.ofNullable(fields.sourceId())
                .flatMap(source -> licences.fromSource(fields.entityId(), source))
                .filter(other -> !other.licenceId().equals(id))
                .map(other -> "Source id " + fields.sourceId() + " already belongs to "
                        + other.fields().product() + ". Change that licence instead.");
    }

    private static LicenceFields withCurrency(LicenceFields fields, LegalEntity entity) {
        return fields.cost() == null || fields.currency() != null
                ? fields
                : fields.with(LicenceField.CURRENCY, entity.fields().currency());
    }
}
