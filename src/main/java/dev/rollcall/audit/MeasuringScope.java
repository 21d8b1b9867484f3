package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.ReportingCurrency;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a scope covers while it is being laid down, and gives the scope as SQL to those who freeze or check it. */
@Service
@Transactional(readOnly = true)
public class MeasuringScope {

    private final JdbcClient jdbc;
    private final ReportingCurrency currency;
    private final CompanyTime time;

    MeasuringScope(JdbcClient jdbc, ReportingCurrency currency, CompanyTime time) {
        this.jdbc = jdbc;
        this.currency = currency;
        this.time = time;
    }

    /** How many assets, people and rooms the scope covers now, and what the assets cost. */
    public Size size(Scope scope) {
        ScopeSql sql = sql(scope);
        return jdbc.sql("SELECT COUNT(*), COUNT(DISTINCT a.holder_id), COUNT(DISTINCT a.location_id), SUM(" + money()
                        + ") " + ScopeSql.FROM + "WHERE " + sql.where())
                .params(sql.parameters())
                .query((row, n) -> new Size(row.getLong(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4)))
                .single();
    }

    /** For a discovery: everybody who can be asked, and every room. */
    public Size everybody() {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM person WHERE status <> 'LEFT'),
                               (SELECT COUNT(*) FROM location WHERE active = TRUE AND location_kind <> 'SITE')""")
                .query((row, n) -> new Size(0, row.getLong(1), row.getLong(2), BigDecimal.ZERO))
                .single();
    }

    /** What an audit as drafted covers. */
    public Size size(AuditDraft draft) {
        return draft.discovery() ? everybody() : size(draft.scope());
    }

    ScopeSql sql(Scope scope) {
        return ScopeSql.of(scope, money(), time.zone());
    }

    /** SQL for the cost of asset a in the reporting currency. */
    String money() {
        return currency.sql("a.cost", "a.currency");
    }

    public String currency() {
        return currency.reportingCurrency();
    }

    /**
     * @param people who hold something of it
     * @param rooms in which something of it belongs
     * @param money in the reporting currency, null when nothing has a price
     */
    public record Size(long assets, long people, long rooms, BigDecimal money) {}
}
