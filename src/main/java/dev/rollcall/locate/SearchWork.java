package dev.rollcall.locate;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Work;
import dev.rollcall.calendar.CompanyTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches of an audit, as the audit closes and withdraws them. */
@Component
@Transactional
class SearchWork implements Work {

    private final EndingPieces pieces;
    private final LocateProcess process;
    private final CompanyTime time;

    SearchWork(JdbcClient jdbc, LocateProcess process, CompanyTime time) {
        this.pieces = new EndingPieces("asset_search", jdbc, process);
        this.process = process;
        this.time = time;
    }

    @Override
    public String name() {
        return "searches";
    }

    @Override
    public long open(AuditId audit) {
        return pieces.open(audit);
    }

    @Override
    public boolean closeSome(AuditId audit) {
        return pieces.endSome(audit, SearchState.NOT_FOUND.name(), time.now());
    }

    @Override
    public boolean withdrawSome(AuditId audit) {
        return pieces.endSome(audit, SearchState.WITHDRAWN.name(), time.now());
    }

    @Override
    public Map<String, Long> counts(AuditId audit) {
        return pieces.counts(audit);
    }

    @Override
    public String processId() {
        return process.searchId();
    }

    @Override
    public String element(String state) {
        return process.element(SearchState.valueOf(state));
    }
}
