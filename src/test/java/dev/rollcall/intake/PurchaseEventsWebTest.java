package dev.rollcall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.KindFields;
import dev.rollcall.register.Tracking;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class PurchaseEventsWebTest {

    private static final Author AUTHOR = Author.system("Test");

    @Autowired
    private KeepingSenders senders;

    @Autowired
    private TakingFiles files;

    @Autowired
    private HandlingEvents handling;

    @Autowired
    private MindingEvents minding;

    @Autowired
    private EventTypes types;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Actor admin = Actor.system("Admin");
    private SenderId shop;

    @BeforeEach
    void makeRegister(@Autowired KeepingEntities keeping, @Autowired KeepingKinds kinds) {
        shop = senders.make("Purchasing", types.all(), admin).value().sender();
        keeping.add(new EntityFields("Buyer GmbH", "EUR"), Cause.edit(null), AUTHOR);
        kinds.add(
                new KindFields("Notebook", Tracking.EACH, false, true, false, true, false, null, "laptop"),
                Cause.edit(null),
                AUTHOR);
    }

    @Test
    void endsInTheSameStateInAnyOrder() {
        List<String> events = List.of(
                recorded("%1$s", "a%1$s", "08:00", 2),
                changed("%1$s", "b%1$s", "09:00", 3),
                delivered("%1$s", "c%1$s", "10:00", "S%1$sA"),
                delivered("%1$s", "d%1$s", "11:00", "S%1$sB\"}, {\"serial\": \"S%1$sC"));
        Set<String> states = new HashSet<>();
        int turn = 0;
        for (List<String> order : Permutations.of(events)) {
            String number = "PO" + turn++;
            order.forEach(event -> tell(event.formatted(number)));
            states.add(state(number));
        }
        assertThat(turn).isEqualTo(24);
        assertThat(states).hasSize(1);
        assertThat(states.iterator().next()).endsWith("false Bechtle, ordered 3, in stock 3");
        assertThat(minding.counts()).containsOnlyKeys("HANDLED");
    }

    @Test
    void aCancelledOrderIsCancelledInAnyOrder() {
        Set<String> states = new HashSet<>();
        int turn = 0;
        for (List<String> order : Permutations.of(List.of(
                recorded("%1$s", "a%1$s", "08:00", 2),
                event("%1$s", "b%1$s", "purchase.changed", "09:00", "\"cancelled\": \"Too dear\"")))) {
            String number = "CO" + turn++;
            order.forEach(event -> tell(event.formatted(number)));
            states.add(state(number));
        }
        assertThat(states).containsExactly("CANCELLED false Bechtle, ordered 2, in stock 0");
    }

    @Test
    void saysWhichKindIsNotInTheRegister() {
        tell(recorded("X1", "a", "08:00", 2).replace("Notebook", "Hovercraft"));
        assertThat(minding.page("FAILED", 0, 10, admin).getContent().get(0).outcome())
                .contains("Hovercraft is not in the register");
    }

    private void tell(String event) {
        assertThat(files.take(shop, Sending.bytes(event), admin).reasons()).isEmpty();
        handling.handleDue();
        entities.flush();
        entities.clear();
    }

    private String state(String number) {
        String purchase = jdbc.sql("SELECT CONCAT(p.state, ' ', LOWER(p.provisional), ' ', p.supplier, ', ordered ',"
                        + " SUM(l.ordered)) FROM purchase p JOIN purchase_line l ON l.purchase_id = p.id"
                        + " WHERE p.order_number = ? GROUP BY p.state, p.provisional, p.supplier")
                .param(number)
                .query(String.class)
                .single();
        return purchase + ", in stock "
                + jdbc.sql("SELECT COUNT(*) FROM asset WHERE order_number = ? AND status = 'STOCK'")
                        .param(number)
                        .query(Long.class)
                        .single();
    }

    private static String recorded(String number, String id, String time, int quantity) {
        return event(number, id, "purchase.recorded", time, lines(quantity));
    }

    private static String changed(String number, String id, String time, int quantity) {
        return event(number, id, "purchase.changed", time, lines(quantity));
    }

    private static String lines(int quantity) {
        return "\"supplier\": \"Bechtle\", \"lines\": [{\"number\": 1, \"kind\": \"Notebook\", \"model\": \"T14\","
                + " \"quantity\": " + quantity + ", \"unitPrice\": 950, \"warrantyMonths\": 36}]";
    }

    private static String delivered(String number, String id, String time, String serial) {
        return event(number, id, "delivery.received", time, "\"pieces\": [{\"serial\": \"" + serial + "\"}]");
    }

    private static String event(String number, String id, String type, String time, String data) {
        return Sending.event(id, type, "2026-01-02T" + time + ":00Z", "{\"order\": \"" + number + "\", " + data + "}");
    }
}
