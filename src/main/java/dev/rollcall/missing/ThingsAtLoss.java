package dev.rollcall.missing;

import dev.rollcall.missing.ChasePolicy.Facts;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register says of a thing that somebody reports as gone. */
@Component
class ThingsAtLoss {

    private final JdbcClient jdbc;
    private final Assets assets;
    private final ReportingCurrency currency;

    ThingsAtLoss(JdbcClient jdbc, Assets assets, ReportingCurrency currency) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.currency = currency;
    }

    /** Keeps the asset for this transaction, so that two reports of it open one case. */
    Asset lock(AssetId id) {
        jdbc.sql("SELECT id FROM asset WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        return assets.find(id).orElseThrow();
    }

    /** The case that is open about it. */
    Optional<CaseId> caseOf(AssetId id) {
        return jdbc.sql("SELECT id FROM missing_case WHERE asset_id = ? AND state <> 'CLOSED'")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new CaseId(Ids.uuid(row.getBytes(1))))
                .optional();
    }

    Facts facts(AssetId id, How how) {
        return jdbc.sql("SELECT k.holds_data, k.fixed_place, " + currency.sql("a.cost", "a.currency")
                        + " AS money FROM asset a JOIN asset_kind k ON k.id = a.kind_id WHERE a.id = ?")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> new Facts(how, row.getBigDecimal("money"), row.getBoolean(1), row.getBoolean(2)))
                .single();
    }
}
