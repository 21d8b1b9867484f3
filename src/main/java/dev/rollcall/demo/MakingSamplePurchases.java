package dev.rollcall.demo;

import dev.rollcall.access.Actor;
import dev.rollcall.demo.SampleCompany.Member;
import dev.rollcall.demo.SampleCompany.World;
import dev.rollcall.notification.DispatchingMails;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.Delivery;
import dev.rollcall.purchase.IssuingUnits;
import dev.rollcall.purchase.OrderRef;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.Piece;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.ReceivingDeliveries;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.purchase.RecordingPurchases;
import dev.rollcall.purchase.ReportingOverdue;
import dev.rollcall.purchase.UnitId;
import dev.rollcall.purchase.Units;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KindId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Orders of the sample company: one that has come whole, one of which the rest is to come, and two that are overdue, of
 * which one is that of the laptop which nobody registered.
 */
@Component
@Profile("demo")
class MakingSamplePurchases {

    private static final int WEEK = 7;

    private final RecordingPurchases recording;
    private final ReceivingDeliveries receiving;
    private final IssuingUnits issuing;
    private final ReportingOverdue overdue;
    private final Units units;
    private final DispatchingMails mails;
    private final SampleClock clock;

    MakingSamplePurchases(
            RecordingPurchases recording,
            ReceivingDeliveries receiving,
            IssuingUnits issuing,
            ReportingOverdue overdue,
            Units units,
            DispatchingMails mails,
            SampleClock clock) {
        this.recording = recording;
        this.receiving = receiving;
        this.issuing = issuing;
        this.overdue = overdue;
        this.units = units;
        this.mails = mails;
        this.clock = clock;
    }

    void make(World world) {
        LocalDate today = world.today();
        List<LocalDate> days = clock.workingDays(today.minusDays(WEEK - 1), today.minusDays(1));
        LocalDate worked = days.get(0);
        Member marta = world.staff().named(SampleCases.BOUGHT);
        Member emil = world.staff().named(SampleAccounts.EMPLOYEE);
        Map<String, KindId> kinds = world.places().kinds();
        EntityId home = world.places().site(0).entity();
        clock.moveTo(worked, 9);
        record(
                home,
                SampleCases.ORDER_CLOSED,
                "Northgate Systems",
                today.minusDays(40),
                today,
                line(1, kinds.get("Monitor"), "Eizo", "FlexScan EV2485", 2, "389.00", null));
        deliver(home, SampleCases.ORDER_CLOSED, world.it(), scanned(1, "EV2485-77310"), scanned(1, "EV2485-77311"));
        PurchaseId open = record(
                emil.site().entity(),
                SampleCases.ORDER_OPEN,
                "Northgate Systems",
                today.minusDays(25),
                today.plusDays(2 * WEEK),
                line(1, kinds.get("Laptop"), "Dell", "Latitude 7450", 3, "1249.00", null),
                line(2, kinds.get("Headset"), "Jabra", "Evolve2 65", 10, "139.00", null));
        deliver(
                emil.site().entity(),
                SampleCases.ORDER_OPEN,
                world.it(),
                scanned(1, "7450DL01"),
                scanned(1, "7450DL02"),
                counted(2, 6));
        issue(open, "7450DL01", emil.id(), world.it());
        record(
                home,
                SampleCases.ORDER_LATE,
                "Veltech",
                today.minusDays(45),
                worked.minusDays(3),
                line(1, kinds.get("Phone"), "Fairphone", "5", 4, "549.00", null));
        record(
                marta.site().entity(),
                SampleCases.ORDER_OF_THE_UNREGISTERED,
                "Veltech",
                today.minusDays(SeedingSampleCompany.FOUNDED_DAYS_AGO - 30L),
                today.minusDays(SeedingSampleCompany.FOUNDED_DAYS_AGO - 60L),
                line(1, kinds.get("Laptop"), "Lenovo", "ThinkPad X1 Carbon", 1, "1899.00", marta.id()));
        clock.moveTo(days.get(days.size() - 1), 11);
        mails.dispatchDue();
        clock.forget();
    }

    private PurchaseId record(
            EntityId entity,
            String order,
            String supplier,
            LocalDate ordered,
            LocalDate expected,
            OrderedLine... lines) {
        PurchaseId id = recording
                .record(
                        new RecordedPurchase(
                                new OrderRef(entity, order),
                                supplier,
                                null,
                                ordered,
                                expected,
                                null,
                                Arrays.asList(lines)),
                        SampleCompany.ACTOR)
                .value();
        clock.forget();
        overdue.look(id);
        clock.forget();
        return id;
    }

    private void deliver(EntityId entity, String order, Actor it, Piece... pieces) {
        receiving
                .receive(new Delivery(new OrderRef(entity, order), List.of(pieces)), it)
                .value();
        clock.forget();
    }

    private void issue(PurchaseId order, String serial, PersonId to, Actor it) {
        UnitId unit = units.of(order).stream()
                .filter(one -> serial.equals(one.serial()))
                .findFirst()
                .orElseThrow()
                .id();
        issuing.issue(order, unit, to, it).value();
        clock.forget();
    }

    private OrderedLine line(
            int number, KindId kind, String manufacturer, String model, int quantity, String price, PersonId to) {
        return new OrderedLine(number, kind, manufacturer, model, quantity, new BigDecimal(price), 36, to);
    }

    private static Piece scanned(int line, String serial) {
        return new Piece(serial, serial, null, line, null, null, "LS-" + line, null);
    }

    private static Piece counted(int line, int quantity) {
        return new Piece("count-" + line, null, null, line, quantity, null, "LS-" + line, null);
    }
}
