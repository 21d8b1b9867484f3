package dev.rollcall.review;

import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.AuditRates;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.workflow.DecisionsInForce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks decision licence-usage, in the version that the audit copied when it started, what the figures of a licence mean. */
@Component
class LicenceUsage {

    private static final String DECISION = "licence-usage";

    private final DecisionsInForce decisions;
    private final AuditRates rates;
    private final CompanyTime time;

    LicenceUsage(DecisionsInForce decisions, AuditRates rates, CompanyTime time) {
        this.decisions = decisions;
        this.rates = rates;
        this.time = time;
    }

    /** What is known of a licence. A list is null where there is none. */
    record Known(UUID licence, LicenceFields fields, LicencePosition position, AccountList list, int proofs) {}

    /** One figure, with the money that hangs on it. */
    private record Measure(int figure, BigDecimal amount) {}

    List<FoundGap> gaps(AuditId audit, Known known) {
        ReportingCurrency currency = rates.of(audit);
        List<FoundGap> gaps = new ArrayList<>();
        measures(known).forEach((name, measure) -> {
            Map<String, Object> outputs = decisions
                    .evaluateFor(
                            audit.value(),
                            DECISION,
                            Map.of("measure", name, "figure", measure.figure()),
                            known.licence())
                    .outputs();
            if (!outputs.isEmpty()) {
                gaps.add(new FoundGap(
                        Gap.valueOf((String) outputs.get("gap")),
                        (String) outputs.get("weight"),
                        measure.figure(),
                        measure.amount(),
                        known.fields().currency(),
                        currency.convert(measure.amount(), known.fields().currency())));
            }
        });
        return gaps;
    }

    /** Every figure that can be told; those that the list does not tell are left out. */
    private Map<String, Measure> measures(Known known) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        LicenceFields fields = known.fields();
        LicencePosition position = known.position();
        LocalDate today = time.today();
        if (fields.seats() != null) {
            seats(fields, position, measures);
        }
        if (position.assignedActive() != null && position.assigned() > 0) {
            int idle = position.assigned() - position.assignedActive();
            measures.put(
                    "SHARE_ACTIVE",
                    new Measure(share(position.assignedActive(), position.assigned()), fields.yearly(idle)));
        } else if (position.buckets().isEmpty() && position.active() != null && position.accounts() > 0) {
            int idle = position.accounts() - position.active();
            measures.put(
                    "SHARE_ACTIVE", new Measure(share(position.active(), position.accounts()), fields.yearly(idle)));
        }
        if (fields.expiresOn() != null && position.taken() > 0) {
            measures.put("DAYS_TO_EXPIRY", new Measure(days(today, fields.expiresOn()), fields.yearly()));
        }
        if (fields.noticeBy() != null) {
            measures.put("DAYS_TO_NOTICE", new Measure(days(today, fields.noticeBy()), fields.yearly()));
        }
        int leavers = position.in(Bucket.LEAVER);
        measures.put("LEAVERS", new Measure(leavers, fields.yearly(leavers)));
        int unknown = position.in(Bucket.UNKNOWN);
        measures.put("UNKNOWN", new Measure(unknown, fields.yearly(unknown)));
        measures.put("OWNERS", new Measure(fields.ownerId() == null ? 0 : 1, null));
        measures.put("PROOFS", new Measure(known.proofs(), null));
        if (known.list() != null) {
            measures.put("LIST_AGE_DAYS", new Measure(days(known.list().takenOn(), today), null));
        }
        return measures;
    }

    private static void seats(LicenceFields fields, LicencePosition position, Map<String, Measure> measures) {
        int bought = fields.seats();
        int assigned = Math.max(0, position.assigned() - bought);
        measures.put("OVER_ASSIGNED", new Measure(assigned, fields.yearly(assigned)));
        if (position.accounts() != null) {
            int accounts = Math.max(0, position.accounts() - bought);
            measures.put("OVER_USED", new Measure(accounts, fields.yearly(accounts)));
        }
        if (bought > 0) {
            measures.put(
                    "SHARE_ASSIGNED",
                    new Measure(
                            share(position.taken(), bought), fields.yearly(Math.max(0, bought - position.taken()))));
        }
    }

    private static int share(int part, int whole) {
        return (int) (100L * part / whole);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
