package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.missing.How;
import dev.rollcall.missing.Loss;
import dev.rollcall.missing.ReportingLosses;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.FindingAssets;
import org.springframework.stereotype.Component;

/** Somebody reports in another system that a thing is gone: its case opens as if they had done so here. */
@Component
class AssetLost implements HandlesEvents {

    private final FindingAssets finding;
    private final ReportingLosses reporting;

    AssetLost(FindingAssets finding, ReportingLosses reporting) {
        this.finding = finding;
        this.reporting = reporting;
    }

    @Override
    public String type() {
        return "asset.lost";
    }

    @Override
    public String subject(Event event) {
        return NamedAsset.of(event.data().path("asset")).shown();
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return NamedAsset.of(event.data().path("asset"))
                .onRecord(finding, asset -> report(asset, event.data(), origin));
    }

    private Handled report(AssetId asset, JsonNode data, Origin origin) {
        if (reporting.caseOf(asset).isPresent()) {
            return Handled.done("It is being looked for already");
        }
        Loss loss = new Loss(
                How.valueOf(data.path("how").textValue()),
                data.path("account").textValue(),
                data.path("policeReport").textValue());
        return reporting
                .report(asset, loss, origin.actor())
                .refusal()
                .map(Handled::refused)
                .orElseGet(() -> Handled.done("A case was opened"));
    }
}
