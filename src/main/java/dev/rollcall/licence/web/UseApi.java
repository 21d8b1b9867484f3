package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.ComparingUse;
import dev.rollcall.licence.ReadingUse;
import dev.rollcall.licence.UsedName;
import dev.rollcall.licence.UsedName.Standing;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.LegalEntities;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Applications and payments against the licences on record, by API. */
@RestController
@RequestMapping("/api/v1/licences/use")
@Tag(name = "Licences")
class UseApi {

    private final SeenLicences seen;
    private final ComparingUse comparing;
    private final LegalEntities entities;

    UseApi(SeenLicences seen, ComparingUse comparing, LegalEntities entities) {
        this.seen = seen;
        this.comparing = comparing;
        this.entities = entities;
    }

    /** @param entity id of the legal entity that pays or uses */
    record Lines(UUID entity, List<ReadingUse.Line> lines) {}

    /** @param source where it comes from, for readers */
    record Kept(UUID entity, AccountList.Basis basis, String source, List<Name> names) {}

    /** @param paid with its currency, or neither */
    record Name(String name, int count, BigDecimal paid, String currency) {}

    @PostMapping("/compare")
    @Operation(summary = "Compares applications or payments with the licences of a legal entity; keeps nothing")
    List<UsedName> compare(@RequestBody Lines body, Actor actor) {
        seen.requireEdit(actor);
        return comparing.compare(
                entity(body.entity()), Optional.ofNullable(body.lines()).orElse(List.of()));
    }

    @PostMapping
    @Operation(summary = "Puts names on record as in use without a licence, by basis PAYMENTS or APPS")
    Map<String, Integer> keep(@RequestBody Kept body, Actor actor) {
        seen.requireEdit(actor);
        if (body.basis() != AccountList.Basis.PAYMENTS && body.basis() != AccountList.Basis.APPS) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "Say PAYMENTS or APPS as the basis.");
        }
        List<UsedName> names = Optional.ofNullable(body.names()).orElse(List.of()).stream()
                .filter(one -> one.name() != null && !one.name().isBlank())
                .map(one -> new UsedName(
                        one.name(), one.count(), one.paid(), one.currency(), null, Standing.UNRECORDED, null))
                .toList();
        return Map.of(
                "kept",
                comparing.keep(
                        entity(body.entity()),
                        body.basis(),
                        KeptUse.source(Objects.requireNonNullElse(body.source(), "")),
                        names));
    }

    private EntityId entity(UUID id) {
        return Optional.ofNullable(id)
                .map(EntityId::new)
                .filter(entity -> entities.find(entity).isPresent())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_ENTITY, "Give entity, the id of a legal entity on record."));
    }
}
