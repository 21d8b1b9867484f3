package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.purchase.ledger.ComparingLedgers;
import dev.rollcall.purchase.ledger.ComparingLedgers.Ledger;
import dev.rollcall.purchase.ledger.ComparingLedgers.Line;
import dev.rollcall.purchase.ledger.Difference;
import dev.rollcall.purchase.ledger.UploadingLedgers;
import dev.rollcall.register.EntityId;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The ledger of finance for programs: upload it, read where it differs from the register, note what is to be a finding. */
@RestController
@RequestMapping("/api/v1/purchases/ledgers/{entity}")
@Tag(name = "Purchases")
class LedgerApi {

    private final UploadingLedgers uploading;
    private final ComparingLedgers comparing;
    private final WhoMayPurchase who;

    LedgerApi(UploadingLedgers uploading, ComparingLedgers comparing, WhoMayPurchase who) {
        this.uploading = uploading;
        this.comparing = comparing;
        this.who = who;
    }

    @PostMapping
    @Operation(summary = "Takes the ledger of a legal entity, CSV or XLSX, in place of the one before")
    Map<Difference, Long> upload(
            @PathVariable UUID entity, @RequestParam(required = false) MultipartFile file, Actor actor)
            throws IOException {
        who.require(actor);
        Problems.orThrow(UploadedSheet.with(
                file, path -> uploading.upload(new EntityId(entity), path, UploadedSheet.name(file), actor)));
        return counts(entity, BigDecimal.ZERO, actor);
    }

    @GetMapping
    @Operation(summary = "How many differences of each sort; what costs less than floor is left out")
    Map<Difference, Long> counts(
            @PathVariable UUID entity, @RequestParam(defaultValue = "0") BigDecimal floor, Actor actor) {
        return comparing.counts(new EntityId(entity), ledger(entity, actor), floor);
    }

    @GetMapping("/{list}")
    @Operation(summary = "A page of 50 differences of NOT_REGISTERED, NEVER_BOUGHT or STILL_IN_USE, the dearest first")
    Page<Line> list(
            @PathVariable UUID entity,
            @PathVariable Difference list,
            @RequestParam(defaultValue = "0") BigDecimal floor,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        return comparing.page(new EntityId(entity), ledger(entity, actor), list, floor, page);
    }

    @PostMapping("/{list}/noted")
    @Operation(summary = "These differences become findings of the audits of the legal entity while they last")
    Map<String, Integer> note(
            @PathVariable UUID entity, @PathVariable Difference list, @RequestBody List<UUID> subjects, Actor actor) {
        return Map.of("noted", comparing.note(new EntityId(entity), ledger(entity, actor), list, subjects, actor));
    }

    private Ledger ledger(UUID entity, Actor actor) {
        return comparing
                .ledger(new EntityId(entity), actor)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This legal entity has no ledger yet. Upload one."));
    }
}
