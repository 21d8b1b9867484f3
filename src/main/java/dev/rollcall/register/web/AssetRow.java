package dev.rollcall.register.web;

import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An asset in a list and in an export. */
record AssetRow(
        UUID id,
        String tag,
        String title,
        String serial,
        String kind,
        String icon,
        String status,
        boolean draft,
        String entity,
        UUID holderId,
        String holder,
        String department,
        UUID locationId,
        String location,
        Instant lastVerifiedAt,
        String lastVerifiedHow,
        List<Object> more) {

    static final String SQL = """
            SELECT a.id, a.tag, a.name, a.serial, a.manufacturer, a.model, a.status, a.draft, a.holder_id,
              a.location_id, a.last_verified_at, a.last_verified_how, k.name AS kind, k.icon, e.name AS entity,
              p.display_name, p.department, l.name AS place, s.name AS site, a.ownership, a.quantity, a.purchased_on,
              a.cost, a.currency, a.supplier, a.order_number, a.warranty_end, a.due_back, a.return_due, a.imei,
              a.phone_number, a.notes
            FROM asset a
            JOIN asset_kind k ON k.id = a.kind_id
            JOIN legal_entity e ON e.id = a.entity_id
            LEFT JOIN person p ON p.id = a.holder_id
            LEFT JOIN location l ON l.id = a.location_id
            LEFT JOIN location s ON s.id = l.site_id""";

    static final List<String> HEADER = List.of(
            "Asset tag",
            "Name",
            "Serial",
            "Kind",
            "Manufacturer",
            "Model",
            "Status",
            "Draft",
            "Legal entity",
            "Holder",
            "Department",
            "Location",
            "Ownership",
            "Quantity",
            "Purchased on",
            "Cost",
            "Currency",
            "Supplier",
            "Order number",
            "Warranty end",
            "Due back",
            "Return due",
            "IMEI",
            "Phone number",
            "Last verified",
            "Last verified how",
            "Notes");

    static AssetRow read(ResultSet row, int number) throws SQLException {
        String manufacturer = row.getString("manufacturer");
        String model = row.getString("model");
        String name = row.getString("name");
        String makeAndModel = ((manufacturer == null ? "" : manufacturer) + " " + (model == null ? "" : model)).strip();
        var verified = row.getTimestamp("last_verified_at");
        String site = row.getString("site");
        String place = row.getString("place");
        return new AssetRow(
                Ids.uuid(row.getBytes("id")),
                row.getString("tag"),
                !makeAndModel.isEmpty() ? makeAndModel : name != null ? name : "Thing without a name",
                row.getString("serial"),
                row.getString("kind"),
                row.getString("icon"),
                row.getString("status"),
                row.getBoolean("draft"),
                row.getString("entity"),
                Ids.uuid(row.getBytes("holder_id")),
                row.getString("display_name"),
                row.getString("department"),
                Ids.uuid(row.getBytes("location_id")),
                site == null ? place : site + " / " + place,
                verified == null ? null : verified.toInstant(),
                row.getString("last_verified_how"),
                Arrays.asList(
                        name,
                        manufacturer,
                        model,
                        row.getString("ownership"),
                        row.getInt("quantity"),
                        row.getObject("purchased_on", LocalDate.class),
                        row.getBigDecimal("cost"),
                        row.getString("currency"),
                        row.getString("supplier"),
                        row.getString("order_number"),
                        row.getObject("warranty_end", LocalDate.class),
                        row.getObject("due_back", LocalDate.class),
                        row.getObject("return_due", LocalDate.class),
                        row.getString("imei"),
                        row.getString("phone_number"),
                        row.getString("notes")));
    }

    /** In the order of the header. */
    List<Object> cells() {
        return Arrays.asList(
                tag,
                more.get(0),
                serial,
                kind,
                more.get(1),
                more.get(2),
                status,
                draft ? "yes" : "no",
                entity,
                holder,
                department,
                location,
                more.get(3),
                more.get(4),
                more.get(5),
                more.get(6),
                more.get(7),
                more.get(8),
                more.get(9),
                more.get(10),
                more.get(11),
                more.get(12),
                more.get(13),
                more.get(14),
                lastVerifiedAt,
                lastVerifiedHow,
                more.get(15));
    }
}
