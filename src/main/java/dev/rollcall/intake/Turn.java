package dev.rollcall.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one transaction after another do what must not be done twice at once, on all nodes together. */
@Component
public class Turn {

    /** Whose turn it is. */
    public enum For {
        EVENTS(1),
        PROVISIONING(2);

        private final int row;

        For(int row) {
            this.row = row;
        }
    }

    private final JdbcClient jdbc;

    Turn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the turn, which ends with the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(For what) {
        jdbc.sql("SELECT id FROM intake_turn WHERE id = ? FOR UPDATE")
                .param(what.row)
                .query(Integer.class)
                .single();
    }
}
