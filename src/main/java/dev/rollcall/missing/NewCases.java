package dev.rollcall.missing;

import dev.rollcall.calendar.BusinessDays;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.missing.OpeningCases.Opened;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of new cases, in batches. */
@Repository
class NewCases {

    private static final String INSERT = """
            INSERT INTO missing_case (id, version, audit_id, finding_id, asset_id, holder_id, state, how, ask, search, incident,
              step_days, close_below, searched, money, due, opened_at)
            VALUES (?, 0, ?, ?, ?, ?, 'OPENED', ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?)""";

    private static final String EVENT = """
            INSERT INTO missing_event (case_id, what, by_name, happened_at) VALUES (?, ?, 'Rollcall', ?)""";

    private final JdbcTemplate jdbc;
    private final BusinessDays days;
    private final CompanyTime time;

    NewCases(JdbcTemplate jdbc, BusinessDays days, CompanyTime time) {
        this.jdbc = jdbc;
        this.days = days;
        this.time = time;
    }

    /** Gives the new cases in the order of what they are opened for. */
    List<CaseId> insert(List<Opened> opened, Function<Opened, ChasePlan> planning) {
        LocalDate today = time.today();
        Timestamp now = Timestamp.from(time.now());
        List<CaseId> ids = new ArrayList<>();
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (Opened one : opened) {
            CaseId next = CaseId.next();
            byte[] id = Ids.bytes(next.value());
            ids.add(next);
            ChasePlan plan = planning.apply(one);
            cases.add(new Object[] {
                id,
                Ids.bytes(one.audit()),
                Ids.bytes(one.finding()),
                Ids.bytes(one.asset()),
                Ids.bytes(one.holder()),
                one.facts().how().name(),
                plan.askText(),
                plan.search(),
                plan.incident(),
                plan.days(),
                plan.closeBelow(),
                one.facts().money(),
                Date.valueOf(days.plus(today, plan.days())),
                now
            });
            events.add(new Object[] {id, "Opened: " + one.facts().how().words(), now});
        }
        jdbc.batchUpdate(INSERT, cases);
        jdbc.batchUpdate(EVENT, events);
        return ids;
    }
}
