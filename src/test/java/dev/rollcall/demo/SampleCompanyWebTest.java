package dev.rollcall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.calendar.CompanyTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The sample company as a newcomer finds it after the first start. */
@SampleCompanyTest
@Transactional
class SampleCompanyWebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CompanyTime time;

    @Test
    void itsClockShowsThePresent() {
        assertThat(time.now()).isCloseTo(java.time.Instant.now(), within());
    }

    @Test
    void itsMailsWriteDaysAsPeopleDo() {
        assertThat(jdbc.sql("SELECT subject, plain_text FROM mailbox_message")
                        .query((row, n) -> row.getString(1) + "\n" + row.getString(2))
                        .list())
                .isNotEmpty()
                .noneMatch(text -> text.matches("(?s).*\\b20\\d\\d-\\d\\d-\\d\\d\\b.*"));
    }

    @Test
    void oneAuditIsOnItsNinthDayOfFifteenWithAboutHalfOfTheAnswers() {
        LocalDate starts = day("SELECT starts_on FROM audit WHERE state = 'RUNNING'");
        assertThat(starts.plusDays(8)).isEqualTo(time.today());
        assertThat(day("SELECT confirm_by FROM audit WHERE state = 'RUNNING'")).isEqualTo(starts.plusDays(14));
        long asked = count("confirmation c JOIN audit a ON a.id = c.audit_id WHERE a.state = 'RUNNING'");
        long answered = count("confirmation c JOIN audit a ON a.id = c.audit_id WHERE a.state = 'RUNNING'"
                + " AND c.answered_at IS NOT NULL");
        assertThat(asked).isGreaterThan(45);
        assertThat(answered).isBetween(asked * 4 / 10, asked * 6 / 10);
        assertThat(count("room_count WHERE state IN ('COUNTED', 'DIFFERENCES')"))
                .isPositive();
        assertThat(count("room_count WHERE state = 'OPEN'")).isPositive();
    }

    @Test
    void oneAuditWentThroughToItsEnd() {
        assertThat(count("audit WHERE state = 'CLOSED' AND closed_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "audit_item i JOIN audit a ON a.id = i.audit_id WHERE a.state = 'CLOSED' AND i.outcome IS NULL"))
                .isZero();
        assertThat(count("finding f JOIN audit a ON a.id = f.audit_id WHERE a.state = 'CLOSED' AND f.state = 'OPEN'"))
                .isZero();
        assertThat(jdbc.sql("SELECT DISTINCT f.finding_kind FROM finding f JOIN audit a ON a.id = f.audit_id"
                                + " WHERE a.state = 'CLOSED'")
                        .query(String.class)
                        .list())
                .contains(
                        "CONFLICTING",
                        "NOT_FOUND",
                        "UNRECORDED",
                        "NOT_OURS",
                        "WRONG_PLACE",
                        "DAMAGED",
                        "LABEL_MISSING",
                        "NOT_NEEDED",
                        "NO_ANSWER",
                        "NOT_COUNTED");
        assertThat(count("correction WHERE state = 'APPLIED'")).isGreaterThan(4);
        assertThat(count("correction c JOIN audit a ON a.id = c.audit_id WHERE a.state = 'CLOSED'"
                        + " AND c.state NOT IN ('APPLIED', 'STALE')"))
                .isZero();
        assertThat(count("missing_case WHERE state <> 'CLOSED'")).isPositive();
        assertThat(count("asset WHERE status = 'MISSING'")).isGreaterThan(1);
    }

    @Test
    void oneAuditWaitsForItsReview() {
        assertThat(jdbc.sql(
                                "SELECT CONCAT(f.finding_kind, ' ', f.state) FROM finding f JOIN audit a ON a.id = f.audit_id"
                                        + " WHERE a.state = 'IN_REVIEW'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("WRONG_PLACE PROPOSED", "NOT_FOUND PROPOSED", "UNRECORDED OPEN");
        assertThat(jdbc.sql("SELECT money > 5000 FROM finding WHERE finding_kind = 'NOT_FOUND' AND state = 'PROPOSED'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void licencesShowEveryGap() {
        assertThat(jdbc.sql("SELECT DISTINCT CONCAT(l.product, ': ', g.gap) FROM review_gap g"
                                + " JOIN licence_review r ON r.id = g.review_id JOIN licence l ON l.id = r.licence_id")
                        .query(String.class)
                        .list())
                .contains(
                        "Figma Professional: MORE_ACCOUNTS_THAN_SEATS",
                        "Figma Professional: ACCOUNT_UNKNOWN",
                        "Tableau Creator: FEW_ASSIGNED",
                        "Tableau Creator: FEW_ACTIVE",
                        "Tableau Creator: NOTICE_DATE_NEAR",
                        "IntelliJ IDEA Ultimate: HELD_BY_LEAVER",
                        "Sketch Business: EXPIRED_BUT_USED",
                        "Visio Plan 2: NO_PROOF",
                        "Visio Plan 2: NO_OWNER");
        assertThat(count("licence_review WHERE state = 'IN_ORDER'")).isEqualTo(1);
        assertThat(count("seat_question WHERE answer IS NULL")).isEqualTo(7);
        assertThat(count("account_list WHERE licence_id IS NULL AND basis = 'LIST'"))
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT product FROM account_list WHERE basis = 'PAYMENTS'")
                        .query(String.class)
                        .list())
                .as("what the cards pay and no licence covers")
                .containsExactly("NOTION LABS");
        assertThat(count("account_match WHERE matched_by = 'LOCAL_PART'"))
                .as("offered, and merged by nobody's guess")
                .isPositive();
    }

    @Test
    void oneAuditIsInPreparation() {
        assertThat(count("audit WHERE state = 'DRAFT'")).isEqualTo(1);
    }

    @Test
    void aHolderSaysYesToWhatItSeesOnItsShelf() {
        assertThat(count("""
                        verification h JOIN verification s ON s.asset_id = h.asset_id AND s.audit_id = h.audit_id
                        JOIN location l ON l.id = s.location_id JOIN audit a ON a.id = h.audit_id
                        WHERE a.state = 'RUNNING' AND h.claim = 'HELD' AND s.claim = 'SEEN'
                          AND s.superseded = FALSE AND l.location_kind = 'STOCK_ROOM'""")).isPositive();
    }

    @Test
    void thePhoneOfSomebodyOnLeaveWaits() {
        assertThat(count("""
                        audit_item i JOIN audit a ON a.id = i.audit_id JOIN asset_kind k ON k.id = i.kind_id
                        JOIN absence b ON b.person_id = i.holder_id
                        WHERE a.state = 'RUNNING' AND k.name = 'Phone' AND i.outcome = 'DEFERRED'""")).isEqualTo(1);
    }

    @Test
    void aTrolleyWaitsToBeCountedWithItsChildren() {
        assertThat(count("""
                        audit_item i JOIN audit a ON a.id = i.audit_id JOIN asset t ON t.id = i.parent_id
                        WHERE a.state = 'RUNNING' AND i.outcome IS NULL AND t.name = 'Tablet trolley 1'""")).isEqualTo(8);
    }

    @Test
    void aRepairIsOverdue() {
        assertThat(count("asset WHERE status = 'IN_REPAIR' AND due_back < CURRENT_DATE"))
                .isEqualTo(1);
    }

    @Test
    void aLaptopThatWasBoughtAndNotRegisteredIsListedByWhoeverHasIt() {
        assertThat(count("extra_item e JOIN audit a ON a.id = e.audit_id WHERE a.state = 'RUNNING'"
                        + " AND e.source = 'ANSWER' AND e.serial = 'PF5X00427' AND e.asset_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aContractorHoldsThingsAfterTheEndDate() {
        assertThat(count("asset a JOIN person p ON p.id = a.holder_id WHERE p.person_type = 'CONTRACTOR'"
                        + " AND p.last_day < CURRENT_DATE"))
                .isPositive();
    }

    @Test
    void aRetiredDeviceWasSeen() {
        assertThat(count("scan s JOIN room_count c ON c.id = s.count_id JOIN audit a ON a.id = c.audit_id"
                        + " WHERE a.state = 'RUNNING' AND s.scan_result = 'RETIRED' AND s.removed = FALSE"))
                .isPositive();
    }

    @Test
    void nothingFailedAndNoMailIsStuck() {
        assertThat(count("ACT_RU_INCIDENT")).isZero();
        assertThat(jdbc.sql("SELECT failure FROM outbox WHERE state NOT IN ('SENT', 'DROPPED')")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }

    private long count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Long.class).single();
    }

    private LocalDate day(String sql) {
        return jdbc.sql(sql).query(LocalDate.class).single();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(5, java.time.temporal.ChronoUnit.MINUTES);
    }
}
