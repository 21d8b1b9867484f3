package dev.rollcall.audit;

import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * What the register says of one item while its method is being decided.
 *
 * @param id of the item; 0 of one that is only foreseen
 * @param parentId the asset that it follows, null without
 * @param verifiedLately whether its holder is spared the question
 */
record MethodFacts(
        long id,
        UUID assetId,
        UUID holderId,
        UUID locationId,
        UUID parentId,
        BigDecimal money,
        boolean verifiedLately,
        MethodInputs inputs) {

    private static final String SELECT = """
            SELECT i.id, i.asset_id, i.holder_id, i.location_id, i.parent_id, i.money, i.status, k.virtual_kind, k.tracking, k.asked, k.fixed_place,
                   k.value_limit, p.status AS person_status, p.last_day, p.user_name, p.email, l.location_kind,
                   a.last_check_in_at, a.last_check_in_user,
                   CASE WHEN EXISTS (SELECT 1 FROM person_alias s WHERE s.person_id = i.holder_id
                                     AND s.alias = LOWER(a.last_check_in_user)) THEN 1 ELSE 0 END AS by_alias,
                   CASE WHEN EXISTS (SELECT 1 FROM absence b WHERE b.person_id = i.holder_id
                                     AND b.first_day <= :today AND b.last_day >= :today) THEN 1 ELSE 0 END AS absent,
                   CASE WHEN EXISTS (SELECT 1 %s) THEN 1 ELSE 0 END AS verified_lately,
                   COALESCE(u.devices, 0) AS devices_of_user
            FROM %s
            JOIN asset a ON a.id = i.asset_id
            JOIN asset_kind k ON k.id = i.kind_id
            LEFT JOIN person p ON p.id = i.holder_id
            LEFT JOIN location l ON l.id = i.location_id
            LEFT JOIN (SELECT d.last_check_in_user, COUNT(*) AS devices FROM asset d
                       WHERE d.last_check_in_user IS NOT NULL AND d.status NOT IN ('RETIRED', 'DISPOSED')
                       GROUP BY d.last_check_in_user) u ON u.last_check_in_user = a.last_check_in_user""";

    private static final int LONGEST_DAYS = 365;

    /** @param items SQL to be read as FROM …, with alias i */
    static String select(String items) {
        return SELECT.formatted(LatelyVerified.from("i"), items);
    }

    /** @param mostDevices whoever has more devices in their name enrols them for others */
    static MethodFacts of(ResultSet row, AuditId audit, Instant now, LocalDate today, int mostDevices)
            throws SQLException {
        UUID asset = Ids.uuid(row.getBytes("asset_id"));
        BigDecimal limit = row.getBigDecimal("value_limit");
        BigDecimal money = row.getBigDecimal("money");
        MethodInputs inputs = new MethodInputs(
                row.getBoolean("virtual_kind") || "NONE".equals(row.getString("tracking")),
                limit != null && money != null && money.compareTo(limit) < 0,
                row.getBoolean("asked"),
                holder(row, today),
                place(row.getString("location_kind")),
                row.getBoolean("fixed_place"),
                row.getString("status"),
                row.getInt("devices_of_user") > mostDevices ? null : checkInDays(row, now),
                SpotCheck.draws(audit, asset));
        return new MethodFacts(
                row.getLong("id"),
                asset,
                Ids.uuid(row.getBytes("holder_id")),
                Ids.uuid(row.getBytes("location_id")),
                Ids.uuid(row.getBytes("parent_id")),
                money,
                row.getBoolean("verified_lately"),
                inputs);
    }

    private static String holder(ResultSet row, LocalDate today) throws SQLException {
        String status = row.getString("person_status");
        if (status == null) {
            return "NONE";
        }
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        if (status.equals("LEFT") || (lastDay != null && lastDay.isBefore(today))) {
            return "GONE";
        }
        return row.getBoolean("absent") ? "ABSENT" : "ACTIVE";
    }

    private static String place(String locationKind) {
        if (locationKind == null) {
            return "NONE";
        }
        return locationKind.equals("STOCK_ROOM") ? "STOCK" : "ROOM";
    }

    private static Integer checkInDays(ResultSet row, Instant now) throws SQLException {
        Timestamp at = row.getTimestamp("last_check_in_at");
        if (at == null || !ownUser(row)) {
            return null;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(at.toInstant(), now));
        return days > LONGEST_DAYS ? null : (int) days;
    }

    /** Device management writes users as name, DOMAIN\\name or address. */
    private static boolean ownUser(ResultSet row) throws SQLException {
        String user = row.getString("last_check_in_user");
        if (user == null || user.isBlank()) {
            return false;
        }
        String lower = user.strip().toLowerCase(Locale.ROOT);
        String bare = lower.substring(lower.lastIndexOf('\\') + 1);
        return row.getBoolean("by_alias")
                || bare.equals(row.getString("user_name"))
                || bare.equals(row.getString("email"));
    }
}
