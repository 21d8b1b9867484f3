package dev.rollcall.purchase;

import dev.rollcall.values.Ids;
import dev.rollcall.workflow.TaskWork.Title;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a purchase is called in task lists. */
@Component
public class PurchaseTitles {

    private final JdbcClient jdbc;

    PurchaseTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Title> of(Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, order_number, supplier, provisional, expected_on FROM purchase WHERE id IN (:ids)")
                    .param("ids", ids.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        String supplier = row.getString("supplier");
                        titles.put(
                                Ids.uuid(row.getBytes("id")),
                                new Title(
                                        "Order " + row.getString("order_number"),
                                        row.getBoolean("provisional")
                                                ? "Delivered before the order was recorded"
                                                : supplier == null ? "" : "From " + supplier,
                                        row.getObject("expected_on", LocalDate.class)));
                    });
        }
        return titles;
    }
}
