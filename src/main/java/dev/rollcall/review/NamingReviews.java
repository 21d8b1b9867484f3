package dev.rollcall.review;

import dev.rollcall.calendar.DayText;
import dev.rollcall.licence.Licence;
import dev.rollcall.licence.LicenceFields;
import dev.rollcall.licence.LicencePosition;
import dev.rollcall.licence.Licences;
import dev.rollcall.licence.Positions;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import dev.rollcall.workflow.TaskWork.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names reviews in task lists, and gathers what helps to decide. */
@Component
public class NamingReviews {

    private final Licences licences;
    private final Positions positions;
    private final Gaps gaps;
    private final SeatQuestions questions;
    private final ReportingCurrency currency;
    private final JdbcClient jdbc;

    NamingReviews(
            Licences licences,
            Positions positions,
            Gaps gaps,
            SeatQuestions questions,
            ReportingCurrency currency,
            JdbcClient jdbc) {
        this.licences = licences;
        this.positions = positions;
        this.gaps = gaps;
        this.questions = questions;
        this.currency = currency;
        this.jdbc = jdbc;
    }

    public Map<UUID, Title> titles(Collection<UUID> reviews) {
        Map<UUID, Title> titles = new LinkedHashMap<>();
        if (!reviews.isEmpty()) {
            jdbc.sql("SELECT r.id, l.product, l.vendor, r.due, CASE WHEN r.state IN ('CONFIRM') THEN l.notice_by END"
                            + " FROM licence_review r JOIN licence l ON l.id = r.licence_id WHERE r.id IN (:ids)")
                    .param("ids", reviews.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        LocalDate notice = row.getObject(5, LocalDate.class);
                        titles.put(
                                Ids.uuid(row.getBytes(1)),
                                new Title(
                                        row.getString(2),
                                        Objects.requireNonNullElse(row.getString(3), ""),
                                        notice == null ? row.getObject(4, LocalDate.class) : notice));
                    });
        }
        return titles;
    }

    /** What is known of the licence and what is amiss, with the money on it. */
    public Map<String, String> facts(LicenceReview review) {
        Map<String, String> facts = new LinkedHashMap<>();
        Licence licence = licences.find(review.licenceId()).orElseThrow();
        LicenceFields fields = licence.fields();
        facts.put("Bought", fields.seats() == null ? "site licence" : fields.seats() + " seats");
        positions.latest(review.licenceId()).ifPresent(position -> figures(position, facts));
        if (fields.cost() != null) {
            facts.put(
                    fields.billingPeriod().timesAYear() == 0 ? "Paid once" : "Cost a year",
                    plain(fields.yearly()) + " " + fields.currency());
        }
        putDay(facts, "Notice by", fields.noticeBy());
        putDay(facts, "Renews on", fields.renewsOn());
        putDay(facts, "Expires on", fields.expiresOn());
        gaps.of(review.reviewId().value()).forEach(gap -> facts.put(gap.gap().words(), words(gap)));
        return facts;
    }

    private static void putDay(Map<String, String> facts, String label, LocalDate day) {
        if (day != null) {
            facts.put(label, DayText.of(day));
        }
    }

    private static void figures(LicencePosition position, Map<String, String> facts) {
        facts.put("Assigned on record", String.valueOf(position.assigned()));
        if (position.accounts() != null) {
            facts.put(
                    "Accounts",
                    position.accounts() + (position.active() == null ? "" : ", " + position.active() + " active"));
        }
    }

    /** The figure with its unit, and the money at stake in both currencies. */
    public String words(FoundGap gap) {
        String figure = gap.gap().say(gap.figure());
        String amount = isMoney(gap.amount()) ? plain(gap.amount()) + " " + gap.currency() : "";
        boolean both = isMoney(gap.money()) && !currency.reportingCurrency().equals(gap.currency());
        String money = both
                ? " (" + plain(gap.money()) + " " + currency.reportingCurrency() + ")"
                : isMoney(gap.amount()) && gap.money() == null ? " (no rate for " + gap.currency() + ")" : "";
        return Stream.of(figure, amount + money).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Who was asked about a seat, by what came of it. */
    public Map<String, String> answers(ReviewId review) {
        List<SeatQuestions.Line> lines = questions.of(review);
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Remove the accounts of", lines, List.of("FREE", "SILENT", "LEFT"));
        put(facts, "Still need it", lines, List.of("KEEP"));
        String open = lines.stream()
                .filter(line -> line.answer() == null)
                .map(line -> line.name() + " (until " + DayText.of(line.answerBy()) + ")")
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            facts.put("Not answered yet", open);
        }
        return facts;
    }

    private static void put(
            Map<String, String> facts, String label, List<SeatQuestions.Line> lines, List<String> answers) {
        String names = lines.stream()
                .filter(line -> line.answer() != null && answers.contains(line.answer()))
                .map(SeatQuestions.Line::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.put(label, names);
        }
    }

    private static String plain(BigDecimal amount) {
        return String.format(Locale.UK, "%,.2f", amount);
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }
}
