package dev.rollcall.confirmation;

import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the given confirmations ask about, each asset once, from the items that the audits froze and from hand-overs. */
@Component
class HeldItems {

    private static final String ITEMS =
            """
            SELECT i.asset_id, c.id AS confirmation_id, c.audit_id, i.title, k.name AS kind, k.icon, i.tag, i.serial,
                   i.quantity, k.proof_asked, NULL AS handed_by, %s
            FROM confirmation c
            JOIN audit_item i ON i.audit_id = c.audit_id AND i.holder_id = c.person_id
            JOIN asset_kind k ON k.id = i.kind_id
            %s
            WHERE c.id IN (:confirmations) AND i.method IN ('ASK', 'DEFER')
              AND (i.outcome IS NULL OR i.outcome NOT IN ('EXCLUDED', 'CANCELLED')) AND %s
            ORDER BY k.name, i.title, i.tag, i.asset_id, c.id""".formatted(MissedThings.COLUMNS, MissedThings.join("i"), MissedThings.NOT_SAID_ALREADY);

    private static final String HANDED_OVER =
            """
            SELECT h.asset_id, c.id AS confirmation_id, c.audit_id,
                   COALESCE(i.title, a.name, a.model, k.name) AS title, k.name AS kind, k.icon, a.tag, a.serial,
                   a.quantity, k.proof_asked, p.display_name AS handed_by, %s
            FROM hand_over h
            JOIN confirmation c ON c.id = h.confirmation_id
            JOIN asset a ON a.id = h.asset_id
            JOIN asset_kind k ON k.id = a.kind_id
            JOIN person p ON p.id = h.from_person_id
            LEFT JOIN audit_item i ON i.audit_id = h.audit_id AND i.asset_id = h.asset_id
            %s
            WHERE h.confirmation_id IN (:confirmations) AND h.state <> 'TAKEN_BACK' AND %s
            ORDER BY h.id""".formatted(MissedThings.COLUMNS, MissedThings.join("h"), MissedThings.NOT_SAID_ALREADY);

    private final JdbcClient jdbc;

    private final CompanyTime time;

    HeldItems(JdbcClient jdbc, CompanyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    List<HeldItem> of(Collection<Confirmation> confirmations) {
        if (confirmations.isEmpty()) {
            return List.of();
        }
        List<byte[]> ids = confirmations.stream()
                .map(one -> Ids.bytes(one.confirmationId().value()))
                .toList();
        Map<AssetId, HeldItem> items = new LinkedHashMap<>();
        for (String sql : List.of(ITEMS, HANDED_OVER)) {
            jdbc.sql(sql)
                    .param("confirmations", ids)
                    .query((row, n) -> item(row))
                    .list()
                    .forEach(item -> items.merge(item.asset(), item, HeldItems::together));
        }
        return List.copyOf(items.values());
    }

    private static HeldItem together(HeldItem first, HeldItem second) {
        List<HeldItem.AskedIn> askedIn = new ArrayList<>(first.askedIn());
        second.askedIn().stream().filter(one -> !askedIn.contains(one)).forEach(askedIn::add);
        return new HeldItem(
                first.asset(),
                first.title(),
                first.kind(),
                first.icon(),
                first.tag(),
                first.serial(),
                first.quantity(),
                first.proofAsked() || second.proofAsked(),
                first.handedOverBy(),
                first.gone(),
                askedIn);
    }

    private HeldItem item(ResultSet row) throws SQLException {
        return new HeldItem(
                new AssetId(Ids.uuid(row.getBytes("asset_id"))),
                row.getString("title"),
                row.getString("kind"),
                row.getString("icon"),
                row.getString("tag"),
                row.getString("serial"),
                row.getInt("quantity"),
                row.getBoolean("proof_asked"),
                row.getString("handed_by"),
                MissedThings.told(row, time),
                List.of(new HeldItem.AskedIn(
                        new ConfirmationId(Ids.uuid(row.getBytes("confirmation_id"))),
                        new AuditId(Ids.uuid(row.getBytes("audit_id"))))));
    }
}
