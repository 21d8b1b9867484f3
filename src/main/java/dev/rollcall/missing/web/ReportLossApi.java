package dev.rollcall.missing.web;

import dev.rollcall.access.Actor;
import dev.rollcall.missing.CaseId;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.MissingCase;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.values.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes the report of a program, such as a device management, that a thing is gone. */
@RestController
@Tag(name = "Missing items")
class ReportLossApi {

    private final ReportingLosses reporting;
    private final Assets assets;
    private final CaseView view;

    ReportLossApi(ReportingLosses reporting, Assets assets, CaseView view) {
        this.reporting = reporting;
        this.assets = assets;
        this.view = view;
    }

    /** The case, which opens at once. */
    @PostMapping("/api/v1/cases")
    @Operation(summary = "Reports that a thing is lost or stolen; its case opens at once")
    @ResponseStatus(HttpStatus.CREATED)
    MissingCase report(@RequestBody Report body, Actor actor) {
        if (body.assetId() == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "assetId: say which asset is gone.");
        }
        AssetId asset = new AssetId(body.assetId());
        if (assets.find(asset).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Result<CaseId> result =
                reporting.report(asset, new Loss(body.how(), body.account(), body.policeReport()), actor);
        if (!result.isDone()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY, result.refusal().orElseThrow());
        }
        return view.seen(result.value().value(), actor);
    }

    /**
     * @param how LOST, STOLEN or NOT_FOUND
     * @param account what happened; those who decide alone read it
     * @param policeReport its number, where it was stolen; may be absent
     */
    record Report(UUID assetId, How how, String account, String policeReport) {}
}
