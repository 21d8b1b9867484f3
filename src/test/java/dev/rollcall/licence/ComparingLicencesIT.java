package dev.rollcall.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ServerTest;
import dev.rollcall.register.KeepingEntities;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares many accounts on a real server. By default few, so that the build stays quick;
 * -Drollcall.licences=500 -Drollcall.accounts=400 makes 500 licences with 200,000 accounts between them.
 */
@ServerTest
class ComparingLicencesIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private KeepingEntities entities;

    @Autowired
    private KeepingLicences keeping;

    @Autowired
    private RecordingAccounts recording;

    @Autowired
    private ComparingLicences comparing;

    @Autowired
    private Positions positions;

    @Test
    void comparesManyLicencesInOnePassEach() {
        int number = Integer.getInteger("rollcall.licences", 5);
        int accounts = Integer.getInteger("rollcall.accounts", 1_000);
        List<LicenceId> made = new ManyAccounts(jdbc, entities, keeping, recording).make(number, accounts);

        long first = compareAll(made);
        long again = compareAll(made);
        System.out.printf(
                "%d licences with %d accounts each: compared in %d ms, again in %d ms%n",
                number, accounts, first, again);

        LicencePosition position = positions.latest(made.get(number - 1)).orElseThrow();
        assertThat(position.accounts()).isEqualTo(accounts);
        assertThat(position.in(Bucket.ASSIGNED)).isEqualTo(accounts / 5);
        assertThat(position.in(Bucket.UNASSIGNED)).isEqualTo(accounts / 2);
        assertThat(position.in(Bucket.UNKNOWN)).isEqualTo(accounts * 3 / 10);
    }

    private long compareAll(List<LicenceId> made) {
        long begin = System.nanoTime();
        made.forEach(comparing::compare);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
