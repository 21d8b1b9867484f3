package dev.rollcall.purchase;

import static dev.rollcall.purchase.PurchaseWorld.IT;
import static dev.rollcall.purchase.PurchaseWorld.pieces;
import static dev.rollcall.purchase.PurchaseWorld.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.WebTest;
import dev.rollcall.calendar.MovableClock;
import dev.rollcall.history.Author;
import dev.rollcall.history.Cause;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetStatus;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.values.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class ReceivingWebTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    CancellingPurchases cancelling;

    @Autowired
    KeepingUnits keeping;

    @Autowired
    ReturningUnits returning;

    @Autowired
    KeepingAssets assets;

    @Autowired
    JdbcClient jdbc;

    private PurchaseWorld world;

    @BeforeEach
    void aBuyer() {
        clock.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        world = PurchaseWorld.in(beans);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void registersWhatIsScannedWithOrderCostSupplierAndWarranty() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));

        assertThat(world.scan(id, "ABC-1001").outcome()).isEqualTo(Outcome.REGISTERED);

        AssetFields fields = world.asset("ABC1001").fields();
        assertThat(fields.orderNumber()).isEqualTo("4711");
        assertThat(fields.cost()).isEqualByComparingTo("950");
        assertThat(fields.currency()).isEqualTo("EUR");
        assertThat(fields.supplier()).isEqualTo("Bechtle");
        assertThat(fields.purchasedOn()).isEqualTo("2026-11-02");
        assertThat(fields.warrantyEnd()).isEqualTo("2029-11-24");
        assertThat(fields.status()).isEqualTo(AssetStatus.STOCK);
        assertThat(jdbc.sql("SELECT cause FROM history WHERE subject_id = ?")
                        .param(Ids.bytes(world.asset("ABC1001").getId()))
                        .query(String.class)
                        .list())
                .containsExactly("PURCHASE");
    }

    @Test
    void staysOpenUntilTheLastPieceOfAPartialDelivery() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2), world.line(2, world.mouse, 10));
        world.scan(id, new Piece("a", "S-1", null, 1, null, null, null, null));
        assertThat(openTasks(id)).containsExactly("userTask_receiveDelivery");
        world.scan(id, new Piece("b", "S-2", null, 1, null, null, null, null));
        world.scan(id, pieces(2, 4));
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);

        world.scan(id, pieces(2, 6));

        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        assertThat(openTasks(id)).isEmpty();
    }

    @Test
    void countsAQuantityIntoOneRecord() {
        PurchaseId id = world.record("4711", world.line(1, world.mouse, 10));
        assertThat(world.scan(id, serial("5901234123457")).outcome()).isEqualTo(Outcome.HOW_MANY);

        Received first = world.scan(id, pieces(1, 4));
        Received second = world.scan(id, pieces(1, 6));

        assertThat(second.assetId()).isEqualTo(first.assetId());
        assertThat(world.asset(first.assetId()).fields().quantity()).isEqualTo(10);
    }

    @Test
    void waitsForNothingThatNeedsNoRecord() {
        PurchaseId cables = world.record("4712", world.line(1, world.cable, 50));
        assertThat(world.state(cables)).isEqualTo(PurchaseState.CLOSED);

        PurchaseId mixed = world.record("4713", world.line(1, world.cable, 50), world.line(2, world.laptop, 1));
        assertThat(world.scan(mixed, pieces(1, 50)).outcome()).isEqualTo(Outcome.NOT_REGISTERED);
        world.scan(mixed, "S-1");
        assertThat(world.state(mixed)).isEqualTo(PurchaseState.CLOSED);
    }

    @Test
    void asksBeforeItTakesMoreThanWasOrdered() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        world.scan(id, "S-1");
        cancelling.closeShort(id, "Only one in stock", IT).value();

        assertThat(world.scan(id, "S-2").outcome()).isEqualTo(Outcome.MORE_THAN_ORDERED);
        assertThat(world.finding.byCode("S-2")).isEmpty();
        assertThat(world.scan(id, over("S-2", Piece.Over.SEND_BACK)).outcome()).isEqualTo(Outcome.SENT_BACK);
        assertThat(world.finding.byCode("S-2")).isEmpty();

        assertThat(world.scan(id, over("S-3", Piece.Over.ACCEPT)).outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(world.lines.of(id).get(0).over()).isOne();
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
    }

    @Test
    void sendingTheSameTwiceRegistersOnce() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        Received once = world.scan(id, "S-1");

        assertThat(world.scan(id, "S-1").assetId()).isEqualTo(once.assetId());
        assertThat(world.scan(id, new Piece("other", "s 1", null, null, null, null, null, null))
                        .outcome())
                .isEqualTo(Outcome.RECEIVED_BEFORE);
        assertThat(world.lines.of(id).get(0).kept()).isOne();
    }

    @Test
    void refusesAPlaceholderAndAThingWithoutACode() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));

        assertThat(world.receiving
                        .scan(id, serial("To be filled by O.E.M."), IT)
                        .refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("missing serial"));
        assertThat(world.receiving.scan(id, pieces(1, 1), IT).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("Scan the serial"));
    }

    @Test
    void asksForTheLineWhereItCanBeSeveral() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1), world.line(2, world.laptop, 1));

        assertThat(world.receiving.scan(id, serial("S-1"), IT).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("Say which line"));
    }

    @Test
    void takesACodeForTheLineWhoseThingsAreRegisteredOneByOne() {
        PurchaseId id = world.record("4711", world.line(1, world.mouse, 5), world.line(2, world.laptop, 1));

        assertThat(world.scan(id, "S-1").title()).startsWith("Laptop");
        assertThat(world.scan(id, new Piece("five", null, null, null, 5, null, null, null))
                        .title())
                .startsWith("Mouse");
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
    }

    @Test
    void saysWhatIsInTheRegisterAlreadyAndLinksWhatHasNoOrder() {
        known("S-1", "999");
        known("S-2", null);
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));

        assertThat(world.scan(id, "S-1").outcome()).isEqualTo(Outcome.IN_REGISTER);
        assertThat(world.scan(id, "S-2").outcome()).isEqualTo(Outcome.LINKED);

        AssetFields fields = world.asset("S-2").fields();
        assertThat(fields.orderNumber()).isEqualTo("4711");
        assertThat(fields.cost()).isEqualByComparingTo("950");
        assertThat(fields.status()).isEqualTo(AssetStatus.IN_USE);
        assertThat(world.finding.byCode("S-2")).hasSize(1);
    }

    @Test
    void aDeliveryBeforeItsOrderEndsInTheSameState() {
        PurchaseId early = deliver("EARLY", "E-1");
        assertThat(world.purchases.find(early).orElseThrow().isProvisional()).isTrue();
        assertThat(world.finding.byCode("E-1")).isEmpty();
        world.record("EARLY", world.line(1, world.laptop, 1));

        PurchaseId usual = world.record("USUAL", world.line(1, world.laptop, 1));
        deliver("USUAL", "U-1");

        for (PurchaseId id : List.of(early, usual)) {
            assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
            assertThat(world.units.of(id)).singleElement().returns(UnitState.REGISTERED, Unit::state);
        }
        assertThat(without(world.asset("E-1").fields()))
                .isEqualTo(without(world.asset("U-1").fields()));
    }

    @Test
    void whatADeliveryNoteListsTooManyWaitsForADecision() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1));
        world.receiving
                .receive(new Delivery(world.order("4711"), List.of(serial("S-1"), serial("S-2"), serial("S-3"))), IT)
                .value();
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);
        List<Unit> undecided = undecided(id);
        assertThat(undecided).hasSize(2);

        keeping.keep(id, undecided.get(0).id(), 1, IT).value();
        returning.sendBack(id, undecided.get(1).id(), "Not ours", false, IT).value();

        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        assertThat(world.lines.of(id).get(0).kept()).isEqualTo(2);
    }

    @Test
    void theSameDeliveryTwiceIsTakenOnce() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 5));
        deliver("4711", "S-1");
        deliver("4711", "S-1");

        assertThat(world.units.of(id)).hasSize(1);
    }

    @Test
    void aThingThatGoesBackLeavesTheRegisterAndIsAwaitedAgainWhereAnotherIsToCome() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1));
        world.scan(id, "S-1");
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        Unit unit = world.units.of(id).get(0);

        returning.sendBack(id, unit.id(), "Display broken", true, IT).value();

        assertThat(world.asset("S-1").fields().status()).isEqualTo(AssetStatus.RETIRED);
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);
        assertThat(openTasks(id)).containsExactly("userTask_receiveDelivery");
        world.scan(id, "S-2");
        returning
                .sendBack(
                        id,
                        world.units.of(id).stream()
                                .filter(one -> one.state() == UnitState.REGISTERED)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "Not needed",
                        false,
                        IT)
                .value();
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
        assertThat(world.lines.of(id).get(0).awaited()).isZero();
    }

    @Test
    void aCancelledOrderWaitsForNothingAndKeepsWhatCame() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        world.scan(id, "S-1");

        assertThat(cancelling.cancel(id, " ", IT).isDone()).isFalse();
        cancelling.cancel(id, "Project stopped", IT).value();

        assertThat(world.state(id)).isEqualTo(PurchaseState.CANCELLED);
        assertThat(openTasks(id)).isEmpty();
        assertThat(world.asset("S-1").fields().status()).isEqualTo(AssetStatus.STOCK);
    }

    @Test
    void whatComesOfACancelledOrderWaitsForADecision() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        cancelling.cancel(id, "Project stopped", IT).value();

        deliver("4711", "S-1");

        assertThat(openTasks(id)).containsExactly("userTask_receiveDelivery");
        returning
                .sendBack(id, undecided(id).get(0).id(), "Cancelled", false, IT)
                .value();
        assertThat(openTasks(id)).isEmpty();
    }

    @Test
    void anOrderCancelledBeforeItIsRecordedStaysCancelled() {
        PurchaseId id = cancelling.cancel(world.order("4711"), "Typo", IT).value();
        world.record("4711", world.line(1, world.laptop, 2));

        assertThat(world.state(id)).isEqualTo(PurchaseState.CANCELLED);
        assertThat(openTasks(id)).isEmpty();
    }

    @Test
    void recordingTheSameAgainChangesNothingAndWhatIsOlderNeither() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 2));
        int events = events(id);

        assertThat(world.record("47-11", world.line(1, world.laptop, 2))).isEqualTo(id);
        RecordedPurchase older = new RecordedPurchase(
                world.order("4711"),
                "Somebody",
                null,
                null,
                null,
                Instant.parse("2026-11-01T00:00:00Z"),
                List.of(world.line(1, world.laptop, 9)));
        world.recording.record(older, IT).value();

        assertThat(events(id)).isEqualTo(events);
        assertThat(world.purchases.find(id).orElseThrow().supplier()).isEqualTo("Bechtle");
        assertThat(world.lines.of(id).get(0).ordered()).isEqualTo(2);
    }

    @Test
    void aChangedOrderAwaitsWhatItSaysNow() {
        PurchaseId id = world.record("4711", world.line(1, world.laptop, 1));
        world.scan(id, "S-1");
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);

        world.record("4711", world.line(1, world.laptop, 2), world.line(2, world.mouse, 3));
        assertThat(world.state(id)).isEqualTo(PurchaseState.OPEN);
        assertThat(world.lines.of(id).get(1).registration()).isEqualTo(Registration.BY_QUANTITY);

        world.record("4711", world.line(1, world.laptop, 1));
        assertThat(world.state(id)).isEqualTo(PurchaseState.CLOSED);
    }

    @Test
    void refusesAnOrderThatCannotBe() {
        assertThat(world.laid("", world.line(1, world.laptop, 1)).problems(LocalDate.parse("2026-11-24")))
                .containsKey("orderNumber");
        assertThat(world.laid("4711").problems(LocalDate.parse("2026-11-24"))).containsKey("lines");
        assertThat(world.recording
                        .record(world.laid("4711", world.line(1, world.laptop, 0)), IT)
                        .refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("Line 1"));
    }

    private PurchaseId deliver(String order, String serial) {
        return world.receiving
                .receive(new Delivery(world.order(order), List.of(serial(serial))), IT)
                .value();
    }

    private void known(String serial, String order) {
        assets.add(
                        AssetFields.of(world.entity, world.laptop)
                                .serial(serial)
                                .status(AssetStatus.IN_USE)
                                .orderNumber(order)
                                .build(),
                        Cause.edit(null),
                        Author.system("Test"))
                .value();
    }

    private List<Unit> undecided(PurchaseId id) {
        return world.units.of(id).stream()
                .filter(unit -> unit.state() == UnitState.UNDECIDED)
                .toList();
    }

    private static Piece over(String serial, Piece.Over over) {
        return new Piece("over-" + serial, serial, null, null, null, over, null, null);
    }

    private static AssetFields without(AssetFields fields) {
        return fields.edit().serial(null).orderNumber(null).build();
    }

    private int events(PurchaseId id) {
        return jdbc.sql("SELECT COUNT(*) FROM purchase_event WHERE purchase_id = ?")
                .param(Ids.bytes(id.value()))
                .query(Integer.class)
                .single();
    }

    private List<String> openTasks(PurchaseId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
