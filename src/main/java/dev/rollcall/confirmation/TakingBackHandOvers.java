package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When somebody who said "Ben has it" says something else, Ben is not asked about it any more. What he has said already
 * stands: it is his own word.
 */
@Component
class TakingBackHandOvers {

    private final JdbcClient jdbc;
    private final Confirmations confirmations;
    private final NothingLeft leftover;

    TakingBackHandOvers(JdbcClient jdbc, Confirmations confirmations, NothingLeft leftover) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
        this.leftover = leftover;
    }

    /** Takes back what the person said earlier in these audits and does not say now. */
    void takeBack(PersonId from, List<AuditId> audits, PageAnswers now) {
        Set<Given> given = now.items().stream()
                .filter(answer -> answer.detail() == AnswerDetail.GIVEN && answer.toPerson() != null)
                .map(answer -> new Given(answer.asset(), answer.toPerson()))
                .collect(Collectors.toSet());
        Set<UUID> receivers = new HashSet<>();
        for (AuditId audit : audits) {
            for (Asked asked : asked(from, audit)) {
                if (!given.contains(asked.given())) {
                    jdbc.sql("UPDATE hand_over SET state = 'TAKEN_BACK' WHERE id = :id AND state = 'ASKED'")
                            .param("id", asked.id())
                            .update();
                    receivers.add(asked.confirmation());
                }
            }
        }
        if (!receivers.isEmpty()) {
            confirmations
                    .lock(new ArrayList<>(receivers))
                    .forEach(one -> leftover.endIfNone(one, ConfirmationState.WITHDRAWN));
            confirmations.flush();
        }
    }

    private List<Asked> asked(PersonId from, AuditId audit) {
        return jdbc.sql("""
                        SELECT id, asset_id, to_person_id, confirmation_id FROM hand_over
                        WHERE from_person_id = :from AND audit_id = :audit AND state = 'ASKED' ORDER BY id""")
                .param("from", Ids.bytes(from.value()))
                .param("audit", Ids.bytes(audit.value()))
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        new Given(
                                new AssetId(Ids.uuid(row.getBytes("asset_id"))),
                                new PersonId(Ids.uuid(row.getBytes("to_person_id")))),
                        Ids.uuid(row.getBytes("confirmation_id"))))
                .list();
    }

    private record Given(AssetId asset, PersonId to) {}

    private record Asked(long id, Given given, UUID confirmation) {}
}
