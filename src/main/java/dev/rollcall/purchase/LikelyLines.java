package dev.rollcall.purchase;

import dev.rollcall.finding.LikelyPurchases.Likely;
import dev.rollcall.finding.LikelyPurchases.Unrecorded;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of open orders that something may have come from: a serial on a delivery note and an order number are as good as
 * certain, a model is likely, a kind alone is possible.
 */
@Component
class LikelyLines {

    private static final int MOST = 5;

    private static final String AWAITED = """
            SELECT p.id, p.order_number, p.order_key, l.line_no, k.name AS kind, l.manufacturer, l.model,
                   (SELECT COUNT(*) FROM purchase_unit u WHERE u.purchase_id = p.id AND u.state = 'UNDECIDED'
                    AND (u.serial_key = :serial OR u.tag_key = :tag)) AS listed
            FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id JOIN asset_kind k ON k.id = l.kind_id
            WHERE p.entity_id = :entity AND p.state = 'OPEN' AND l.registration = 'ONE_BY_ONE'
              AND l.ordered - l.waived > (SELECT COALESCE(SUM(u.quantity), 0) FROM purchase_unit u
                WHERE u.purchase_id = p.id AND u.line_no = l.line_no AND u.state = 'REGISTERED')
            ORDER BY p.expected_on, p.id, l.line_no LIMIT 1000""";

    private final JdbcClient jdbc;
    private final PurchaseLines lines;

    LikelyLines(JdbcClient jdbc, PurchaseLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /** A line of which something is open, and how well the thing fits. */
    private record Fit(UUID purchase, String order, int line, int weight, String why) {}

    Optional<PurchaseLine> line(PurchaseId id, int number) {
        return lines.find(id, number);
    }

    List<Likely> of(Unrecorded thing) {
        return jdbc
                .sql(AWAITED)
                .param("entity", Ids.bytes(thing.entity().value()))
                .param("serial", Identifiers.serialKey(thing.serial()))
                .param("tag", Identifiers.tagKey(thing.tag()))
                .query((row, n) -> fit(row, thing))
                .list()
                .stream()
                .filter(fit -> fit.weight() > 0)
                .sorted(Comparator.comparingInt(Fit::weight).reversed())
                .limit(MOST)
                .map(fit -> new Likely(
                        fit.purchase() + "/" + fit.line(),
                        "order " + fit.order() + ", line " + fit.line(),
                        "/purchases/" + fit.purchase(),
                        fit.why()))
                .toList();
    }

    private static Fit fit(ResultSet row, Unrecorded thing) throws SQLException {
        String words = " " + thing.words().toLowerCase(Locale.ROOT) + " ";
        String kind = row.getString("kind").toLowerCase(Locale.ROOT);
        String singular = kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
        String model = row.getString("model");
        String plainWords = String.valueOf(Identifiers.tagKey(words));
        int weight = 0;
        String why = "";
        if (row.getInt("listed") > 0) {
            weight = 4;
            why = "its serial stands on the delivery note";
        } else if (row.getString("order_key").length() > 3 && plainWords.contains(row.getString("order_key"))) {
            weight = 3;
            why = "the finder names the order";
        } else if (model != null && words.contains(model.toLowerCase(Locale.ROOT))) {
            weight = 2;
            why = "the same model, and one is still to come";
        } else if (words.contains(singular)) {
            weight = 1;
            why = "the same kind, and one is still to come";
        }
        return new Fit(Ids.uuid(row.getBytes("id")), row.getString("order_number"), row.getInt("line_no"), weight, why);
    }
}
