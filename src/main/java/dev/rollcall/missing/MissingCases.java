package dev.rollcall.missing;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.history.Author;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** All missing-item cases. A verb changes a case only from the states that it may start from, and says whether it did. */
@Repository
public class MissingCases {

    private static final String CHANGE = "UPDATE missing_case SET version = version + 1, ";
    private static final String WHERE = " WHERE id = :id AND state IN (:from)";

    private final JdbcClient jdbc;
    private final CompanyTime time;

    MissingCases(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<MissingCase> find(CaseId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    /** Keeps the case for this transaction, and reads it as it is then. */
    Optional<MissingCase> lock(CaseId id) {
        jdbc.sql("SELECT id FROM missing_case WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(id.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
        return find(id);
    }

    List<MissingCase> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(CaseRows.SELECT + " WHERE c.id IN (:ids)")
                        .param("ids", ids.stream().map(Ids::bytes).toList())
                        .query(CaseRows.MAPPER)
                        .list();
    }

    Optional<MissingCase> openOf(UUID asset) {
        return newest("c.asset_id = ? AND c.state <> 'CLOSED'", asset);
    }

    /** The last case of the asset, however it stands. */
    Optional<MissingCase> lastOf(UUID asset) {
        return newest("c.asset_id = ?", asset);
    }

    private Optional<MissingCase> newest(String which, UUID asset) {
        return jdbc.sql(CaseRows.SELECT + " WHERE " + which + " ORDER BY c.id DESC LIMIT 1")
                .param(Ids.bytes(asset))
                .query(CaseRows.MAPPER)
                .optional();
    }

    /** Keeps who reported it, before anybody hears of the report as evidence. */
    void reportedBy(CaseId id, Author author) {
        jdbc.sql("UPDATE missing_case SET reported_by_key = ?, reported_by = ? WHERE id = ?")
                .params(Ids.bytes(author.key()), author.name(), Ids.bytes(id.value()))
                .update();
    }

    void reportedWith(CaseId id, long verification) {
        jdbc.sql("UPDATE missing_case SET reported_evidence = ? WHERE id = ?")
                .params(verification, Ids.bytes(id.value()))
                .update();
    }

    /** To the next step, with its last day. */
    boolean moveTo(CaseId id, CaseState to, LocalDate due, CaseState... from) {
        return done(change("state = :to, due = :due, snooze_reason = NULL, told_at = NULL", id, from)
                .param("to", to.name())
                .param("due", Date.valueOf(due)));
    }

    /** It was looked for in vain: the next step is open. */
    boolean notFound(CaseId id) {
        return done(change("state = 'OPENED', searched = TRUE", id, CaseState.LOOKING));
    }

    /** Somebody knows more about how it went missing, and the plan follows. */
    void learn(CaseId id, How how, ChasePlan plan, String policeReport) {
        change(
                        "how = :how, police_report = COALESCE(:report, police_report), ask = :ask, search = :search, step_days = :days, close_below = :below",
                        id,
                        CaseState.ASKING,
                        CaseState.OPENED)
                .param("how", how.name())
                .param("report", policeReport)
                .param("ask", plan.askText())
                .param("search", plan.search())
                .param("days", plan.days())
                .param("below", plan.closeBelow())
                .update();
    }

    /** An ending is proposed, from wherever the case stands. */
    boolean propose(CaseId id, Proposal proposal, String where, String by, UUID byKey, LocalDate due) {
        return done(change("""
                        state = 'CONFIRMING', ending = :ending, circumstances = COALESCE(:circumstances, circumstances),
                        police_report = COALESCE(:policeReport, police_report), place = :where, told_at = NULL,
                        finance_reference = COALESCE(:financeReference, finance_reference), snooze_reason = NULL,
                        decided_by = :by, decided_by_key = :byKey, due = :due""", id, CaseState.values())
                .param("ending", proposal.ending().name())
                .param("circumstances", proposal.circumstances())
                .param("policeReport", proposal.policeReport())
                .param("financeReference", proposal.financeReference())
                .param("where", where)
                .param("by", by)
                .param("byKey", Ids.bytes(byKey))
                .param("due", Date.valueOf(due)));
    }

    boolean close(CaseId id, Confirmed confirmed) {
        return done(change("""
                        state = 'CLOSED', ending = :ending, confirmed_by = :by, confirmed_by_key = :byKey,
                        confirmed_as = :role, confirmed_limit = :limit, closed_at = :now""", id, CaseState.values())
                .param("ending", confirmed.ending().name())
                .param("by", confirmed.by())
                .param("byKey", Ids.bytes(confirmed.byKey()))
                .param("role", confirmed.role())
                .param("limit", confirmed.limit())
                .param("now", Timestamp.from(time.now())));
    }

    void reopened(CaseId id, String instance) {
        change("process_instance_id = :instance, reopened_at = :now", id, CaseState.CONFIRMING, CaseState.DECIDING)
                .param("instance", instance)
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    void report(CaseId id, Incident incident, String by) {
        change("""
                        encrypted = :encrypted, wiped = :wiped, incident_number = :number, notifiable = :notifiable,
                        known_at = :knownAt, incident_by = :by""", id, CaseState.values())
                .param("encrypted", incident.encrypted())
                .param("wiped", incident.wiped())
                .param("number", incident.number())
                .param("notifiable", incident.notifiable())
                .param("knownAt", Timestamp.from(incident.knownAt()))
                .param("by", by)
                .update();
    }

    boolean snooze(CaseId id, LocalDate until, String reason, CaseState... from) {
        return done(change("due = :due, snooze_reason = :reason", id, from)
                .param("due", Date.valueOf(until))
                .param("reason", reason));
    }

    private StatementSpec change(String what, CaseId id, CaseState... from) {
        return jdbc.sql(CHANGE + what + WHERE)
                .param("id", Ids.bytes(id.value()))
                .param("from", Arrays.stream(from).map(CaseState::name).toList());
    }

    private static boolean done(StatementSpec change) {
        return change.update() == 1;
    }

    /**
     * By whom an ending was confirmed.
     *
     * @param byKey null for accounts and tokens of nobody
     * @param role held then, null where the service itself closes
     * @param limit held then
     */
    record Confirmed(Ending ending, String by, UUID byKey, String role, BigDecimal limit) {}
}
