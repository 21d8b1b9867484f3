package dev.rollcall.notice;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What there may be to know, each with the statement that finds it: subject and day, as of :today. */
public enum NoticeKind {
    WARRANTY(
            "Warranty",
            "ends",
            "ended",
            NoticeSettings::warrantyDays,
            "SELECT a.id AS subject_id, a.warranty_end AS due_on FROM asset a WHERE a.warranty_end <= :horizon AND "
                    + NoticeKind.ACTIVE),
    LEASE(
            "Lease",
            "ends",
            "ended",
            NoticeSettings::leaseDays,
            "SELECT a.id AS subject_id, a.return_due AS due_on FROM asset a WHERE a.return_due <= :horizon"
                    + " AND a.ownership = 'LEASED' AND a.status <> 'DISPOSED'"),
    LICENCE_END("Licence", "ends", "ended", NoticeSettings::licenceDays, licence("expires_on")),
    NOTICE_DATE("Notice", "has to be given", "was to be given", NoticeSettings::licenceDays, licence("notice_by")),
    RENEWAL("Licence", "renews", "was to renew", NoticeSettings::licenceDays, licence("renews_on")),
    DELIVERY(
            "Delivery",
            "is expected",
            "was expected",
            settings -> 0,
            "SELECT p.id AS subject_id, p.expected_on AS due_on FROM purchase p WHERE p.overdue_since IS NOT NULL"
                    + " AND p.expected_on <= :horizon"),
    SEAT_IDLE(
            "Idle seats",
            "are seen",
            "were seen",
            settings -> 0,
            "SELECT l.id AS subject_id, t.taken_on AS due_on FROM licence l JOIN licence_position c"
                    + " ON c.id = l.last_position_id JOIN account_list t ON t.id = c.list_id"
                    + " WHERE l.status = 'ACTIVE' AND c.idle + c.without_account > 0 AND t.taken_on <= :horizon"),
    CHECK_IN_OLD(
            "Last check-in",
            "is",
            "was",
            settings -> -settings.checkInDays(),
            "SELECT a.id AS subject_id, CAST(a.last_check_in_at AS DATE) AS due_on FROM asset a"
                    + " WHERE CAST(a.last_check_in_at AS DATE) < :horizon AND a.status = 'IN_USE'");

    private static final String ACTIVE = "a.status NOT IN ('MISSING', 'STOLEN', 'RETIRED', 'DISPOSED')";

    private final String thing;
    private final String coming;
    private final String past;
    private final ToIntFunction<NoticeSettings> days;
    private final String sql;

    NoticeKind(String thing, String coming, String past, ToIntFunction<NoticeSettings> days, String sql) {
        this.thing = thing;
        this.coming = coming;
        this.past = past;
        this.days = days;
        this.sql = sql;
    }

    private static String licence(String day) {
        return "SELECT l.id AS subject_id, l." + day + " AS due_on FROM licence l WHERE l." + day
                + " <= :horizon AND l.status = 'ACTIVE'";
    }

    /** Finds subject_id and due_on; parameter: horizon. */
    String sql() {
        return sql;
    }

    /** How far from today the horizon lies. */
    int days(NoticeSettings settings) {
        return days.applyAsInt(settings);
    }

    /** Whether it is about a licence, and not about an asset. */
    public boolean isOfLicence() {
        return switch (this) {
            case LICENCE_END, NOTICE_DATE, RENEWAL, SEAT_IDLE -> true;
            case WARRANTY, LEASE, CHECK_IN_OLD, DELIVERY -> false;
        };
    }

    /** "Warranty ends" or "Warranty ended". */
    public String words(boolean hasPassed) {
        return thing + " " + (hasPassed ? past : coming);
    }

    /** As filters name it. */
    public String label() {
        return switch (this) {
            case NOTICE_DATE -> "Notice date";
            case LICENCE_END -> "Licence ends";
            case RENEWAL -> "Licence renews";
            case CHECK_IN_OLD -> "Check-in old";
            default -> thing;
        };
    }

    /** The labels by the constant's name, for pages. */
    public static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(kind -> labels.put(kind.name(), kind.label()));
        return labels;
    }
}
