package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.AuditId;
import dev.rollcall.locate.EndingSearches;
import dev.rollcall.locate.SearchId;
import dev.rollcall.locate.SearchState;
import dev.rollcall.values.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the searches for single things of the sample company. */
@Component
@Profile("demo")
class SampleSearches {

    private final EndingSearches ending;
    private final JdbcClient jdbc;
    private final SampleClock clock;

    SampleSearches(EndingSearches ending, JdbcClient jdbc, SampleClock clock) {
        this.ending = ending;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A paper accounts for everything that is being looked for. */
    void accountForAll(AuditId audit, String paper, Actor actor) {
        EndingSearches.Finding finding = new EndingSearches.Finding(SearchState.ACCOUNTED_FOR, null, null, paper, null);
        jdbc.sql("SELECT id FROM asset_search WHERE audit_id = ? AND state = 'OPEN' ORDER BY id")
                .param(Ids.bytes(audit.value()))
                .query((row, n) -> new SearchId(Ids.uuid(row.getBytes(1))))
                .list()
                .forEach(search -> {
                    ending.end(search, finding, actor).value();
                    clock.forget();
                });
    }
}
