package dev.rollcall.licence.web;

import dev.rollcall.licence.BillingPeriod;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A licence in a list and in an export.
 *
 * @param assigned seats on record now
 * @param accounts that its latest comparison counted, null where it never was
 * @param yearly cost a year, or what was paid once
 */
record LicenceRow(
        UUID id,
        String product,
        String vendor,
        String reference,
        String metric,
        Integer seats,
        int assigned,
        Integer accounts,
        BigDecimal cost,
        BigDecimal yearly,
        String currency,
        String billingPeriod,
        LocalDate purchasedOn,
        LocalDate renewsOn,
        LocalDate noticeBy,
        LocalDate expiresOn,
        String entity,
        UUID ownerId,
        String owner,
        String status,
        String supplier,
        String orderNumber,
        String notes,
        boolean over) {

    static final String SQL = """
            SELECT l.*, e.name AS entity, o.display_name AS owner, p.accounts,
              (SELECT COUNT(*) FROM licence_seat s WHERE s.licence_id = l.id) AS assigned
            FROM licence l
            JOIN legal_entity e ON e.id = l.entity_id
            LEFT JOIN person o ON o.id = l.owner_id
            LEFT JOIN licence_position p ON p.id = l.last_position_id""";

    static final List<String> HEADER = List.of(
            "Product",
            "Vendor",
            "Reference",
            "Metric",
            "Seats",
            "Assigned",
            "Accounts",
            "Cost",
            "Currency",
            "Billing period",
            "Cost a year",
            "Purchased on",
            "Renews on",
            "Notice by",
            "Expires on",
            "Legal entity",
            "Owner",
            "Status",
            "Supplier",
            "Order number",
            "Notes");

    static LicenceRow read(ResultSet row, int number) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        BillingPeriod period = BillingPeriod.valueOf(row.getString("billing_period"));
        Integer seats = row.getObject("seats", Integer.class);
        Integer accounts = row.getObject("accounts", Integer.class);
        int assigned = row.getInt("assigned");
        return new LicenceRow(
                Ids.uuid(row.getBytes("id")),
                row.getString("product"),
                row.getString("vendor"),
                row.getString("reference"),
                row.getString("metric"),
                seats,
                assigned,
                accounts,
                cost,
                cost == null ? null : cost.multiply(BigDecimal.valueOf(Math.max(1, period.timesAYear()))),
                row.getString("currency"),
                period.name(),
                row.getObject("purchased_on", LocalDate.class),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("notice_by", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("entity"),
                Ids.uuid(row.getBytes("owner_id")),
                row.getString("owner"),
                row.getString("status"),
                row.getString("supplier"),
                row.getString("order_number"),
                row.getString("notes"),
                seats != null && Math.max(assigned, accounts == null ? 0 : accounts) > seats);
    }

    /** In the order of the header. */
    List<Object> cells() {
        return Arrays.asList(
                product,
                vendor,
                reference,
                metric,
                seats,
                assigned,
                accounts,
                cost,
                currency,
                billingPeriod,
                yearly,
                purchasedOn,
                renewsOn,
                noticeBy,
                expiresOn,
                entity,
                owner,
                status,
                supplier,
                orderNumber,
                notes);
    }
}
