package dev.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rollcall.ServerTest;
import dev.rollcall.access.Actor;
import dev.rollcall.evidence.log.CheckingEvidence;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetFieldsBuilder;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.Assets;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KindId;
import dev.rollcall.register.LocationId;
import dev.rollcall.values.Ids;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running audit hears by itself what is bought, moved and returned: by the clock, a message and its process. */
@ServerTest
class LateChangesIT {

    private static final Author DESK = Author.system("Desk");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftingAudits drafting;

    @Autowired
    AcceptingWeaknesses accepting;

    @Autowired
    StartingAudits starting;

    @Autowired
    CancellingAudits cancelling;

    @Autowired
    AuditItems items;

    @Autowired
    KeepingAssets keeping;

    @Autowired
    Assets assets;

    @Autowired
    CheckingEvidence checking;

    private final Actor it = Actor.system("Late");

    @Test
    void takesUpWhatTheRegisterChangesAndAsksNobodyTwice() {
        RegisterRows register = new RegisterRows(jdbc);
        UUID entity = register.entity("Late GmbH");
        UUID laptops = register.kind("Late laptop", false, true, false);
        UUID stock = register.location("Late stock", "STOCK_ROOM", null);
        UUID anna = register.person("Anna.Late", "Sales", null);
        UUID ben = register.person("Ben.Late", "Sales", null);
        UUID eva = register.person("Eva.Late", "Sales", null);
        UUID moved = register.asset(entity, laptops, "LATE-MOVED", anna, null, null);
        UUID returned = register.asset(entity, laptops, "LATE-BACK", ben, null, null);
        AuditId audit = running(entity, anna);
        await().atMost(Duration.ofSeconds(60)).until(() -> "OPEN".equals(state(audit, ben)));

        UUID bought = keeping.add(
                        AssetFields.of(new EntityId(entity), new KindId(laptops))
                                .tag("LATE-NEW")
                                .status(AssetStatus.IN_USE)
                                .holderId(new PersonId(eva))
                                .build(),
                        new Cause(Cause.Kind.CREATED, null, "Order 4711"),
                        DESK)
                .value()
                .value();
        change(moved, to -> to.holderId(new PersonId(eva)));
        change(
                returned,
                to -> to.holderId(null).locationId(new LocationId(stock)).status(AssetStatus.STOCK));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "OPEN".equals(state(audit, eva)) && "WITHDRAWN".equals(state(audit, anna)));
        await().atMost(Duration.ofSeconds(60)).until(() -> "WITHDRAWN".equals(state(audit, ben)));
        assertThat(item(audit, bought).holderId()).isEqualTo(eva);
        assertThat(item(audit, moved).holderId()).isEqualTo(eva);
        assertThat(item(audit, returned).method()).isEqualTo(Method.COUNT);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> one("SELECT COUNT(*) FROM room_count WHERE audit_id = ?", audit) == 1);
        assertThat(one("SELECT COUNT(*) FROM late_change WHERE audit_id = ?", audit))
                .isEqualTo(3);
        assertThat(one("SELECT COUNT(*) FROM audit_item WHERE audit_id = ? AND added_late = TRUE", audit))
                .isEqualTo(1);
        assertThat(one(
                        "SELECT COUNT(*) FROM outbox o JOIN confirmation c ON c.person_id = o.person_id"
                                + " WHERE o.template = 'confirmation_to_holder' AND c.audit_id = ?",
                        audit))
                .isEqualTo(3);
        assertThat(checking.check(audit, null).breaks()).isEmpty();
        cancelling.cancel(audit, "Seen", it);
    }

    private AuditId running(UUID entity, UUID lead) {
        Scope scope = Scope.all(
                new ScopeCondition(ScopeCondition.Field.ENTITY, ScopeCondition.Comparison.IS, entity.toString()));
        AuditId audit = drafting.draft(
                        new AuditDraft("Late", false, new PersonId(lead), scope, null, drafting.defaultDates()), it)
                .value();
        for (Weakness weakness : Weakness.values()) {
            accepting.accept(audit, weakness, "Known", it);
        }
        assertThat(starting.start(audit, it).refusal()).isEmpty();
        return audit;
    }

    private void change(UUID id, UnaryOperator<AssetFieldsBuilder> how) {
        Asset asset = assets.find(new AssetId(id)).orElseThrow();
        assertThat(keeping.change(
                                asset.assetId(),
                                asset.version(),
                                how.apply(asset.fields().edit()).build(),
                                Cause.edit("Moved"),
                                DESK)
                        .isDone())
                .isTrue();
    }

    private AuditItem item(AuditId audit, UUID asset) {
        return items.find(audit, new AssetId(asset)).orElseThrow();
    }

    private String state(AuditId audit, UUID person) {
        return jdbc.sql("SELECT state FROM confirmation WHERE audit_id = ? AND person_id = ?")
                .params(Ids.bytes(audit.value()), Ids.bytes(person))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long one(String sql, AuditId audit) {
        return jdbc.sql(sql).param(Ids.bytes(audit.value())).query(Long.class).single();
    }
}
