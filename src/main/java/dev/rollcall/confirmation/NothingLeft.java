package dev.rollcall.confirmation;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a confirmation that has nothing left to ask, with its task: it stands as it was answered before. */
@Component
class NothingLeft {

    private final HeldItems items;
    private final AnswerRows answers;
    private final ConfirmationProcess process;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    NothingLeft(HeldItems items, AnswerRows answers, ConfirmationProcess process, JdbcClient jdbc, CompanyTime time) {
        this.items = items;
        this.answers = answers;
        this.process = process;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param unanswered where it ends that was never answered */
    void endIfNone(Confirmation one, ConfirmationState unanswered) {
        Set<AssetId> open = items.of(List.of(one)).stream().map(HeldItem::asset).collect(Collectors.toSet());
        List<ItemAnswer> said = answers.current(List.of(one)).stream()
                .filter(answer -> answer.kind() != AnswerKind.LATER)
                .toList();
        said.forEach(answer -> open.remove(answer.asset()));
        if (!open.isEmpty()) {
            return;
        }
        ConfirmationState outcome =
                one.answeredAt() == null ? unanswered : PageAnswers.outcome(said, hasListedMore(one));
        if (one.stopAsking(outcome, time.now()) && one.processInstanceId() != null) {
            process.end(one.processInstanceId(), one.state());
        }
    }

    private boolean hasListedMore(Confirmation one) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM extra_item WHERE audit_id = :audit AND person_id = :person AND ours = TRUE
                          AND source = 'ANSWER' AND withdrawn = FALSE""")
                        .param("audit", Ids.bytes(one.auditId().value()))
                        .param("person", Ids.bytes(one.personId().value()))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
