package dev.rollcall.evidence;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditProgress;
import dev.rollcall.audit.AuditRates;
import dev.rollcall.evidence.Report.Amount;
import dev.rollcall.evidence.Report.Licences;
import dev.rollcall.evidence.Report.Share;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the licences of an audit came out, and what they cost a year. */
@Component
class ReadingLicences {

    private static final String OUTCOMES = """
            SELECT outcome, COUNT(*) AS n, SUM(money) AS money FROM audit_licence WHERE audit_id = :audit
            GROUP BY outcome""";
    private static final String CURRENCIES = """
            SELECT currency, COUNT(*), SUM(yearly), SUM(money) FROM audit_licence WHERE audit_id = :audit
            GROUP BY currency ORDER BY 4 DESC, 1""";

    private final JdbcClient jdbc;
    private final AuditRates rates;
    private final AuditProgress progress;

    ReadingLicences(JdbcClient jdbc, AuditRates rates, AuditProgress progress) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.progress = progress;
    }

    Licences of(AuditId audit) {
        ReportingCurrency currency = rates.of(audit);
        List<Share> outcomes = bound(OUTCOMES, audit)
                .query((row, n) -> new Share(Words.ofOutcome(row.getString(1)), row.getLong(2), row.getBigDecimal(3)))
                .list();
        List<Amount> currencies = bound(CURRENCIES, audit)
                .query((row, n) -> new Amount(
                        row.getString(1),
                        row.getLong(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        currency.rateWords(row.getString(1))))
                .list();
        List<Share> atStake = progress.licences(audit).stakes().stream()
                .map(one -> new Share(words(one), one.licences(), one.money()))
                .toList();
        return new Licences(Words.inOrderOfOutcomes(outcomes), currencies, atStake);
    }

    private static String words(AuditProgress.Stake stake) {
        String weight = switch (stake.weight()) {
            case "COMPLIANCE" -> "Compliance risk";
            case "DEADLINE" -> "To decide by a day";
            default -> "Possible saving";
        };
        return stake.withoutRate() == 0 ? weight : weight + ", " + stake.withoutRate() + " left out, no rate";
    }

    private JdbcClient.StatementSpec bound(String sql, AuditId audit) {
        return jdbc.sql(sql).param("audit", Ids.bytes(audit.value()));
    }
}
