package dev.rollcall.audit;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.ReportingCurrency;
import org.springframework.stereotype.Component;

/** Gives a scope as SQL to those who freeze, foresee or check it, and money in the reporting currency. */
@Component
public class MeasuringScope {

    private final ReportingCurrency currency;
    private final CompanyTime time;

    MeasuringScope(ReportingCurrency currency, CompanyTime time) {
        this.currency = currency;
        this.time = time;
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
}
