package dev.rollcall.audit;

import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rates of exchange by which an audit converts from its start to its report, whatever is configured later. */
@Repository
public class AuditRates {

    private final JdbcClient jdbc;
    private final ReportingCurrency configured;

    AuditRates(JdbcClient jdbc, ReportingCurrency configured) {
        this.jdbc = jdbc;
        this.configured = configured;
    }

    /** Heard in the transaction of the start. */
    @EventListener
    void freeze(AuditStarted started) {
        configured
                .rates()
                .forEach((currency, rate) -> jdbc.sql(
                                "INSERT INTO audit_rate (audit_id, currency, rate, rated_on) VALUES (?, ?, ?, ?)")
                        .params(Ids.bytes(started.auditId().value()), currency, rate, configured.ratesOf())
                        .update());
    }

    /** Of an audit that has not started, those that are configured. */
    public ReportingCurrency of(AuditId audit) {
        Map<String, BigDecimal> rates = new HashMap<>();
        LocalDate[] day = new LocalDate[1];
        jdbc.sql("SELECT currency, rate, rated_on FROM audit_rate WHERE audit_id = ?")
                .param(Ids.bytes(audit.value()))
                .query(row -> {
                    rates.put(row.getString(1), row.getBigDecimal(2));
                    day[0] = row.getObject(3, LocalDate.class);
                });
        return rates.isEmpty() ? configured : new ReportingCurrency(configured.reportingCurrency(), rates, day[0]);
    }
}
